import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importReasons } from '#app/domain/roster/import/reasons';
import { sayReason } from '#app/i18n/say-import';
import { serverSay } from '#app/i18n/server-say';
import { run } from '#server/platform/command';
import { previewImport } from '#server/roster/preview-import';
import { readRosterHome } from '#server/roster/queries-home';
import { readFaultyRows, readImport } from '#server/roster/queries-import';
import { broughtBy, Office } from './import-office';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
  broughtBy(
    await office.confirm(broughtBy(await office.preview('people', ['工号,姓名,部门', '70001,张一,内科']))),
  );
});
afterAll(() => office.world.close());

const people = async (...lines: string[]) => broughtBy(await office.preview('people', lines));
const codesOf = (preview: { rows: readonly { cells: object }[] }) =>
  preview.rows.flatMap((row) =>
    Object.values(row.cells as Record<string, { reasons: { code: string }[] }>).flatMap((cell) =>
      cell.reasons.map((reason) => reason.code),
    ),
  );
const everything = { show: 'all', after: 0, before: 0 } as const;

test('a preview writes nothing and reads back cell by cell as it was made', async () => {
  const { batch, preview } = await people(
    '工号,姓名,部门,手机号',
    '70001,张一,外科,',
    '70002,张二,外科,13900000002',
    '70003,,外科,不详了',
  );
  const found = await office.read((reader) => readImport(reader, batch, everything));
  if ('refused' in found) throw new Error(found.code);
  expect(found.rows.map(({ number, status, action }) => [number, status, action])).toEqual(
    preview.rows.map(({ number, status, action }) => [number, status, action]),
  );
  for (const [at, row] of preview.rows.entries())
    for (const [field, cell] of Object.entries(row.cells)) {
      const read = (found.rows[at]!.cells as Record<string, typeof cell>)[field]!;
      expect([field, read.value, read.was, read.reasons]).toEqual([
        field,
        cell.value,
        cell.was,
        cell.reasons,
      ]);
      if (row.status !== 'same' || cell.reasons.length > 0) expect(read.status).toBe(cell.status);
    }
  expect((await office.read(readRosterHome)).staff).toBe(3);
});

test('views and pages follow the row numbers, both ways', async () => {
  const lines = Array.from({ length: 120 }, (_, at) => `8${String(at).padStart(4, '0')},李${at}`);
  const { batch } = await people('工号,姓名', ...lines, '90001,');
  const page = async (search: object) => {
    const found = await office.read((reader) => readImport(reader, batch, { ...everything, ...search }));
    if ('refused' in found) throw new Error(found.code);
    return [found.rows.length, found.rows[0]?.number, found.previous, found.next];
  };
  expect(await page({})).toEqual([50, 2, null, 51]);
  expect(await page({ after: 51 })).toEqual([50, 52, 52, 101]);
  expect(await page({ before: 52 })).toEqual([50, 2, null, 51]);
  expect(await page({ show: 'error' })).toEqual([1, 122, null, null]);
  expect(await page({ show: 'changed' })).toEqual([0, undefined, null, null]);
});

describe('bad input', () => {
  test('no rows at all, an empty file, a file that is no table', async () => {
    const none = await people('工号,姓名');
    expect(none.preview.findings.map((one) => one.code)).toContain('noDataRows');
    expect(await office.preview('people', [''])).toMatchObject({ code: 'roster.fileEmpty' });
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]);
    const damaged = { kind: 'people', fileName: '坏.xlsx', bytes };
    expect(await run(office.world.desk(office.secretary), previewImport, damaged)).toMatchObject({
      kind: 'invalid',
    });
  });
  test('a missing column is named', async () => {
    const { preview } = await people('姓名,部门', '张三,内科', '李四,外科');
    expect([preview.missingColumns, preview.rows]).toEqual([['staffNumber'], []]);
  });
  test('two people with one number', async () => {
    const { preview } = await people('工号,姓名', '70100,张三', '70100,李四');
    expect(codesOf(preview)).toContain('twoPeopleOneNumber');
  });
  test('a name of 200 characters is kept out, an emoji let in with a warning, rare characters without one', async () => {
    const long = await people('工号,姓名', `70110,${'张'.repeat(200)}`);
    expect([codesOf(long.preview), long.preview.totals.errors]).toEqual([['nameTooLong'], 1]);
    const { preview } = await people('工号,姓名', '70111,王😀', '70112,袁𬭚');
    expect(preview.rows.map((row) => row.status)).toEqual(['warning', 'new']);
    expect(preview.rows[1]!.cells.name?.value).toBe('袁𬭚');
  });
  test('a representative who is not on the roster is named with the row, in words', async () => {
    const { preview } = broughtBy(
      await office.preview('representatives', ['代表团,工号,姓名', '第一团,88888,无此人']),
    );
    const reason = preview.rows[0]!.cells.staffNumber!.reasons[0]!;
    expect(sayReason(serverSay('zh-CN'), reason)).toMatch(/第 2 行的无此人（工号 88888）不在职工名册里/);
  });
  test('a group without leader is said of the file and let in', async () => {
    const { preview } = broughtBy(
      await office.preview('representatives', ['代表团,工号,姓名,团内职务', '第一团,70001,张一,代表']),
    );
    expect(preview.findings).toContainEqual({
      code: 'delegationWithoutLeader',
      params: { delegation: '第一团' },
    });
    expect(preview.totals).toMatchObject({ new: 1, errors: 0 });
  });
});

test('the faulty rows can be fetched, also after the rest was confirmed', async () => {
  const { batch, hash } = await people('工号,姓名', '70200,张好', ',张坏');
  broughtBy(await office.confirm({ batch, hash }));
  const found = await office.read((reader) => readFaultyRows(reader, batch));
  if ('refused' in found) throw new Error(found.code);
  expect(found.preview.rows.map((row) => [row.number, row.cells.name?.raw])).toEqual([[3, '张坏']]);
});

test('a term that does not exist, no file and a foreign actor are refused', async () => {
  const bytes = new TextEncoder().encode('代表团,工号,姓名\n一,1,一\n');
  const given = { kind: 'representatives', fileName: 'a.csv', bytes, term: crypto.randomUUID() };
  const desk = office.world.desk(office.secretary);
  expect(await run(desk, previewImport, given)).toMatchObject({ code: 'roster.noTerm' });
  expect(await run(desk, previewImport, { kind: 'people', fileName: 'a.csv' })).toMatchObject({
    code: 'platform.badInput',
  });
  expect(await run(office.world.desk(office.staff), previewImport, given)).toMatchObject({
    code: 'platform.notAllowed',
  });
});

test('every reason has its words in both languages, without a hole', () => {
  const params = { row: 3, name: '张三', staffNumber: '1', text: 'x', fields: 'name,phone', level: 'leader' };
  for (const locale of ['zh-CN', 'en'] as const)
    for (const code of Object.keys(importReasons) as (keyof typeof importReasons)[])
      expect(sayReason(serverSay(locale), { code, params })).not.toMatch(/^reasons|imports\.|undefined/);
});
