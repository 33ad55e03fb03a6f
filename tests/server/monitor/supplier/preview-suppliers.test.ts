import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SupplierImportRow } from '#app/domain/monitor/supplier/import/preview';
import { codeOf, value } from '#tests/support/congress';
import { bringing } from './bring';
import { Files, nextCode } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

const real = readFileSync('tests/fixtures/case-hospital/suppliers.csv');
const saidOn = ({ cells }: SupplierImportRow) =>
  Object.values(cells).flatMap((cell) => cell.reasons.map(({ code }) => code));

test('the hospital’s own list comes through whole, each doubtful thing said', async () => {
  const { preview } = value(await bringing(files).preview(real));
  expect(preview.totals).toMatchObject({ new: 64, errors: 0 });
  const reasonOf = (name: string) => preview.rows.find(({ record }) => record?.name.includes(name));
  // A month only: any day of it may be the publication.
  expect(reasonOf('第10')!.record!.against).toEqual({
    kind: 'record',
    province: '上海',
    from: '2026-03-01',
    to: '2026-03-31',
    text: '2026年3月省级医药购销不良记录',
  });
  // A penalty is no record yet; its words keep their comma.
  expect(reasonOf('第38')!.record!.against).toMatchObject({ kind: 'watched', text: '投标串通,市场监管处罚' });
  expect(saidOn(reasonOf('第38')!)).toContain('recordUnclear');
  expect(saidOn(reasonOf('第01')!)).toContain('codeUnchecked');
});

test('faulty quoting keeps no row out and is said', async () => {
  const [a, b, c, d] = [nextCode(), nextCode(), nextCode(), nextCode()];
  const { preview } = value(
    await bringing(files).preview([
      `${a},甲公司甲,药品配送,2027-01-01,是,"投标串通,市场监管处罚`,
      `${b},乙公司乙,药品配送,2027-01-01,是,串标,被市场监管处罚`,
      `${c},"丙公司丙"有限,药品配送,2027-01-01,,`,
      `${d},丁公司丁,药品配送,2027-01-01,是,"写得,规矩"`,
    ]),
  );
  expect(preview.totals).toMatchObject({ new: 4, errors: 0, quotes: 3 });
  expect(preview.rows.map(({ record }) => record?.against?.text ?? record?.name)).toEqual([
    '投标串通，市场监管处罚',
    '串标，被市场监管处罚',
    '丙公司丙有限',
    '写得,规矩',
  ]);
  expect(preview.rows.map((row) => saidOn(row).includes('quoteFaulty'))).toEqual([true, true, true, false]);
});

test('what can’t be a supplier is kept out with its reason, the rest comes in', async () => {
  const [a, b] = [nextCode(), nextCode()];
  const { preview } = value(
    await bringing(files).preview([
      `${a},甲公司,,,,`,
      `${a},甲公司又来,药品配送,,,`,
      '123,乙公司,药品配送,,,',
      ',丙公司,药品配送,,,',
      `${nextCode()},,药品配送,,,`,
      `${b},丁公司,药品配送,2026年13月,也许,`,
      `${nextCode()},${'长'.repeat(101)},药品配送,,,`,
    ]),
  );
  expect(preview.rows.map(({ status }) => status)).toEqual([
    'warning',
    'error',
    'error',
    'error',
    'error',
    'warning',
    'error',
  ]);
  expect(preview.rows.map((row) => saidOn(row)[0])).toEqual([
    'categoryMissing',
    'codeTwice',
    'codeForm',
    'codeMissing',
    'nameMissing',
    'dateUnreadable',
    'textTooLong',
  ]);
});

test('the same list in another encoding says the same', async () => {
  const text = real.toString('utf8');
  const { preview } = value(await bringing(files).preview(iconv.encode(text, 'gb18030')));
  expect(preview.totals).toMatchObject({ new: 64, errors: 0, quotes: 0 });
});

test('a file without the columns, without anything or from a stranger’s hand is refused', async () => {
  const bring = bringing(files);
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(codeOf(await bring.preview(bytes('姓名,工号\n张三,1\n')))).toBe('monitor.supplierColumns');
  expect(codeOf(await bring.preview(bytes('')))).toBe('roster.fileEmpty');
  expect(codeOf(await bring.preview([], files.people.staff))).toBe('platform.notAllowed');
});
