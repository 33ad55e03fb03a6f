import { describe, expect, test } from 'vitest';
import { type Preview, previewImport } from '#app/domain/roster/import/preview';
import { digest, tableOf } from '#tests/fixtures/roster/table-of';
import { faultyRows, writeFaultyCsv, writeFaultyXlsx } from './faulty-rows';
import { readTable } from './read-table';

const words = { header: '需要改正', phrase: (reason: { code: string }) => `请改正:${reason.code}` };
const rows = [
  ['花名册'],
  ['工号', '姓名', '性别', '出生日期', '部门', '手机号码', '称呼', '备注'],
  ['00041', '张三', '男', '#1980-01-02', '外科', '13900000001', '好', ''],
  [42, '李四', '女', '1990-02-30', '-外科', '13900000002', '不好', '=1+1, "甲"\n乙'],
  ['', '魏㛃', '女', '#1981-01-02', '@内科', '13900000003', '', '-5'],
  ['00044', '袁𬭚', '女', '去年', '内科', '+86 13900000004', '', ''],
];
const preview = (table: Parameters<typeof previewImport>[0]['table']) =>
  previewImport({ kind: 'people', table, overrides: {}, existing: new Map(), hash: digest });

const first = preview(tableOf(rows));
const sheet = faultyRows(first, words);

async function readBack(bytes: Buffer): Promise<Preview> {
  const table = await readTable(bytes, '需要改正.xlsx');
  if ('refused' in table) throw new Error(table.code);
  return preview(table);
}

test('the file holds only faulty rows, their zeros restored and the reason last', () => {
  expect(sheet.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
    ['工号', '姓名', '需要改正'],
    ['00042', '李四', '请改正:dateUnreadable'],
    ['', '魏㛃', '请改正:staffNumberMissing'],
    ['00044', '袁𬭚', '请改正:dateUnreadable'],
  ]);
});

describe.each([
  ['CSV', async (lines: string[][]) => writeFaultyCsv(lines)],
  ['XLSX', (lines: string[][]) => writeFaultyXlsx(lines, '需要改正')],
])('as %s', (_, write) => {
  test('unmended rows come back as they were, with the same reasons', async () => {
    const again = await readBack(await write(sheet));
    const plain = (found: Preview) =>
      found.rows
        .filter((row) => row.status === 'error')
        .map((row) => Object.entries(row.cells).map(([field, cell]) => [field, cell?.value, cell?.reasons]));
    expect(plain(again)).toEqual(plain(first));
    expect(again.columns.map((column) => column.field)).not.toContain('称呼');
  });

  test('mended rows are imported, formulas still being text', async () => {
    const mended = sheet.map((row) =>
      row.map((cell) => cell.replace('1990-02-30', '1990-02-28').replace('去年', '1999.9')),
    );
    mended[2]![0] = '00043';
    const again = await readBack(await write(mended));
    expect(again.totals).toMatchObject({ new: 3, errors: 0 });
    expect(again.rows.map((row) => [row.key, row.cells.department?.value, row.cells.remark?.value])).toEqual([
      ['00042', '-外科', '=1+1, "甲" 乙'],
      ['00043', '@内科', '-5'],
      ['00044', '内科', null],
    ]);
  });
});

test('a CSV starts with a byte order mark, and a formula but no number is disarmed', () => {
  const text = writeFaultyCsv([['=1+1', '-5', '+86', '-外科', '@x', '甲,乙', '"']]).toString('utf8');
  expect(text).toBe(`\uFEFF'=1+1,-5,+86,'-外科,'@x,"甲,乙",""""\r\n`);
});

test('columns pointed out by hand get a header the import knows', () => {
  const table = tableOf([
    ['代号', '称呼', '性别'],
    ['', '张三', '男'],
  ]);
  const found = previewImport({
    kind: 'people',
    table,
    overrides: { staffNumber: 0, name: 1 },
    existing: new Map(),
    hash: digest,
  });
  expect(faultyRows(found, words)[0]).toEqual(['工号', '姓名', '性别', '需要改正']);
});

test('characters no spreadsheet can hold are left out instead of spoiling the file', async () => {
  const bad = preview(
    tableOf([
      ['工号', '姓名'],
      ['', '张\u0000三\uD800\u0008'],
    ]),
  );
  const bytes = await writeFaultyXlsx(faultyRows(bad, words), '需要改正');
  expect((await readBack(bytes)).rows[0]?.cells.name?.raw).toBe('张三');
});
