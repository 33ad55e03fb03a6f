import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setSupplier } from '#server/monitor/supplier/set-supplier';
import { codeOf, value } from '#tests/support/congress';
import { bringing } from './bring';
import { Files, nextCode } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

const idOf = async (name: string) => {
  const [row] = await files.read((tx) =>
    tx.execute<{ id: string }>(sql`select id from supplier where name like ${`%${name}%`}`),
  );
  return row!.id;
};

test('the hospital’s list is written: statuses on any day, and findings for what has run out or is unclear', async () => {
  const bring = bringing(files);
  const real = readFileSync('tests/fixtures/case-hospital/suppliers.csv');
  const given = value(await bring.preview(real));
  expect(value(await bring.confirm(given))).toEqual({ written: 64 });
  const [recorded, penalised, expired, good] = await Promise.all(['第10', '第38', '第01', '第02'].map(idOf));
  expect(await files.statusOn(recorded!, '2026-11-02')).toBe('badRecord');
  expect(await files.statusOn(recorded!, '2028-03-31')).toBe('badRecord');
  expect(await files.statusOn(recorded!, '2028-04-01')).toBe('restored');
  expect(await files.statusOn(penalised!, '2026-11-02')).toBe('watch');
  expect(await files.blockedOn(penalised!, '2026-11-02')).toBeNull();
  expect(await files.blockedOn(expired!, '2026-11-02')).toMatchObject({ block: 'licenceExpired' });
  expect(await files.blockedOn(good!, '2026-11-02')).toBeNull();
  expect((await files.findings(penalised!)).map(({ kind }) => kind)).toEqual(['recordUnclear']);
  expect((await files.findings(recorded!)).map(({ kind }) => kind)).toEqual([
    'licenceExpired',
    'recordUndated',
  ]);
  // The same list again changes nothing.
  const again = value(await bring.preview(real));
  expect(again.preview.totals).toMatchObject({ new: 0, changed: 0, same: 64 });
});

test('a renewed paper is an update, a candidate stays one where nobody admits it', async () => {
  const bring = bringing(files);
  const code = nextCode();
  const first = value(await bring.preview([`${code},江湾候选公司,药品配送,2026-01-01,,`]));
  value(await bring.confirm(first, ''));
  const supplier = await idOf('江湾候选公司');
  expect(await files.statusOn(supplier, '2026-11-02')).toBe('candidate');
  const renewed = value(await bring.preview([`${code},江湾候选公司,药品配送,2027-01-01,,`]));
  expect(renewed.preview.totals).toMatchObject({ new: 0, changed: 1 });
  value(await bring.confirm(renewed));
  expect(await files.blockedOn(supplier, '2026-11-02')).toBeNull();
});

test('what changed between preview and confirmation is not written, nor a preview twice or under another hash', async () => {
  const bring = bringing(files);
  const code = nextCode();
  const given = value(await bring.preview([`${code},江湾先行公司,药品配送,,,`]));
  expect(codeOf(await bring.confirm({ ...given, hash: 'f'.repeat(64) }))).toBe(
    'monitor.supplierImportChanged',
  );
  value(await files.give(setSupplier, { code, name: '江湾先行公司', category: '药品配送' }));
  expect(codeOf(await bring.confirm(given))).toBe('monitor.supplierImportChanged');
  const other = value(await bring.preview([`${nextCode()},江湾其次公司,药品配送,,,`]));
  value(await bring.confirm(other));
  expect(codeOf(await bring.confirm(other))).toBe('monitor.noSupplierImport');
});
