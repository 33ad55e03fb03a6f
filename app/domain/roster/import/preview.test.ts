import { describe, expect, test } from 'vitest';
import { digest, tableOf } from '#tests/fixtures/roster/table-of';
import type { PersonOnRoster } from './check-people';
import type { Overrides } from './columns';
import { type Preview, previewImport } from './preview';

type Rows = Parameters<typeof tableOf>[0];
const header = ['工号', '姓名', '性别', '出生日期', '部门', '职务层级', '手机号码'];
const zhang = ['00001', '张　伟', '男', '#1980-01-02', '外科', '一线职工', '13900000001'];

const preview = (
  rows: Rows,
  existing: ReadonlyMap<string, PersonOnRoster> = new Map(),
  overrides: Overrides = {},
) => previewImport({ kind: 'people', table: tableOf(rows), overrides, existing, hash: digest });

const codes = (found: Preview, at: number) =>
  Object.values(found.rows[at]?.cells ?? {}).flatMap((cell) => cell?.reasons.map((one) => one.code) ?? []);

/** What the roster would hold after the import. */
const carriedOut = (found: Preview): Map<string, PersonOnRoster> =>
  new Map(
    found.rows
      .filter((row) => row.action === 'create')
      .map((row) => [
        row.key ?? '',
        Object.fromEntries(
          Object.entries(row.cells).map(([field, cell]) => [field, cell?.value as string | null]),
        ),
      ]),
  );

describe('the header', () => {
  test('is found below title rows, and total, note and repeated header rows are skipped and listed', () => {
    const found = preview([
      ['花名册', ''],
      ['制表部门:人事', '单位:人'],
      header,
      zhang,
      ['', ''],
      header,
      ['小计', '1人'],
      ['00002', '李四'],
      ['合 计', '2人'],
      ['注：以上人员'],
    ]);
    expect(found.header.row).toBe(3);
    expect(found.rows.map((row) => row.key)).toEqual(['00001', '00002']);
    expect(found.skipped.map((row) => [row.number, row.why])).toEqual([
      [1, 'title'],
      [2, 'title'],
      [6, 'repeatedHeader'],
      [7, 'total'],
      [9, 'total'],
      [10, 'note'],
    ]);
  });

  test('knows synonyms in any dress and prefers the surest', () => {
    const found = preview([
      [
        '＊职工号（5位）',
        '姓 名',
        '职务',
        '科室/部门',
        '职务层级',
        '联系电话',
        '出生年月',
        '参加工作时间',
        '入职日期',
      ],
      ['1', '张三'],
    ]);
    expect(Object.fromEntries(found.columns.map((column) => [column.field, column.index]))).toEqual({
      staffNumber: 0,
      name: 1,
      department: 3,
      jobLevel: 4,
      phone: 5,
      bornOn: 6,
      hiredOn: 8,
    });
    expect(found.absentColumns).toEqual(['gender', 'jobKind', 'remark']);
  });

  test('a missing column stops the import until the secretary points it out', () => {
    const rows = [
      ['代号', '称呼', '性别'],
      ['7', '张三', '男'],
    ];
    const found = preview(rows);
    expect(found).toMatchObject({ missingColumns: ['staffNumber', 'name'], rows: [], header: { row: 1 } });
    const mended = preview(rows, new Map(), { staffNumber: 0, name: 1, gender: null });
    expect(mended.rows[0]).toMatchObject({ key: '7', status: 'new', action: 'create' });
    expect(mended.columns.map((column) => column.field)).toEqual(['staffNumber', 'name']);
  });

  test('a correction takes a column from the field it was guessed for', () => {
    const found = preview(
      [
        ['工号', '编号', '姓名'],
        ['A1', 'B1', '张三'],
      ],
      new Map(),
      { staffNumber: 1 },
    );
    expect(found.rows[0]?.key).toBe('B1');
  });

  test('corrections that point nowhere or at one column twice do no harm', () => {
    const found = preview([header, zhang], new Map(), {
      phone: 99,
      gender: -1,
      remark: 1.5,
      name: 1,
      department: 1,
    });
    expect(found.rows[0]).toMatchObject({ key: '00001', status: 'warning' });
  });

  test('a roster without rows says so', () => {
    expect(preview([header])).toMatchObject({ rows: [], findings: [{ code: 'noDataRows' }] });
    expect(preview([])).toMatchObject({
      rows: [],
      missingColumns: ['staffNumber', 'name'],
      header: { row: null },
    });
  });

  test('a total that does not fit the rows is reported', () => {
    expect(preview([header, zhang, ['合计', '3人']]).findings).toContainEqual({
      code: 'totalDiffers',
      params: { row: 3, stated: 3, found: 1 },
    });
  });
});

describe('against what is known', () => {
  test('importing twice changes nothing', () => {
    const rows = [header, zhang, ['00002', '李四', '女', '1976.5', '', '', '']];
    const first = preview(rows);
    const second = preview(rows, carriedOut(first));
    expect(second.rows.map((row) => row.action)).toEqual(['none', 'none']);
    expect(second.totals).toMatchObject({ new: 0, changed: 0, same: 2 });
  });

  test('shows what was, and an empty cell erases nothing', () => {
    const known = new Map([
      [
        '00001',
        { name: '张伟', gender: 'male', bornOn: '1980-01-02', department: '内科', phone: '13900000009' },
      ],
    ]);
    const row = preview([header, [...zhang.slice(0, 6), '']], known).rows[0];
    expect(row).toMatchObject({ action: 'update', status: 'changed' });
    expect(row?.cells.department).toMatchObject({ status: 'changed', was: '内科', value: '外科' });
    expect(row?.cells.phone).toEqual({ value: null, raw: '', status: 'same', reasons: [] });
  });

  test('another name with another birthday under a known number is questioned', () => {
    const known = new Map([['00001', { name: '王五', bornOn: '1970-01-01' }]]);
    expect(codes(preview([header, zhang], known), 0)).toEqual(['maybeAnotherPerson']);
  });

  test('a phone opens one account only', () => {
    const other = ['00002', '李四', '女', '#1981-01-01', '外科', '一线职工', '13900000001'];
    const both = preview([header, zhang, other]);
    expect(both.rows.map((row) => row.cells.phone?.value)).toEqual([null, null]);
    const known = new Map([['00001', { name: '张伟', phone: '13900000001' }]]);
    expect(preview([header, zhang, other], known).rows.map((row) => row.cells.phone?.value)).toEqual([
      '13900000001',
      null,
    ]);
    expect(preview([header, other], known).rows[0]?.cells.phone?.reasons).toEqual([
      { code: 'phoneShared', params: { row: 0, staffNumber: '00001' } },
    ]);
  });
});

describe('the hash', () => {
  test('is the same for the same, and another for other cells, corrections or known facts', () => {
    const known = new Map([['00001', { name: '张伟', department: '内科' }]]);
    const hashes = [
      preview([header, zhang]),
      preview([header, zhang]),
      preview([header, zhang.with(4, '内科')]),
      preview([header, zhang], new Map(), { phone: null }),
      preview([header, zhang], known),
    ].map((found) => found.hash);
    expect(hashes[1]).toBe(hashes[0]);
    expect(new Set(hashes).size).toBe(4);
  });
});

test('each kind of bad cell is an error or a warning of its own cell, and never throws', () => {
  const found = preview([
    header,
    ['00001', '长'.repeat(200), '男'],
    ['', '无号人', '男', '', '外科'],
    ['00003', '', '男', '', '外科'],
    ['00004', '张😀', '未详', '1990-02-30', '=cmd', '顾问', '12'],
  ]);
  expect(found.rows.map((row) => row.status)).toEqual(['error', 'error', 'error', 'error']);
  expect(codes(found, 3)).toEqual([
    'emojiInName',
    'genderUnknown',
    'dateUnreadable',
    'formulaKeptAsText',
    'levelUnknown',
    'phoneUnreadable',
  ]);
  expect(found.rows[3]?.cells.bornOn?.status).toBe('error');
  expect(found.rows[3]?.cells.gender?.status).toBe('warning');
});
