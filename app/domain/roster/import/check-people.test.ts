import { describe, expect, test } from 'vitest';
import { digest, tableOf } from '#tests/fixtures/roster/table-of';
import type { PersonOnRoster } from './check-people';
import { previewImport } from './preview';

const header = ['工号', '姓名', '性别', '出生日期', '部门', '职务层级', '手机号码'];
const zhang = ['00001', '张　伟', '男', '#1980-01-02', '外科', '一线职工', '13900000001'];

const preview = (
  rows: Parameters<typeof tableOf>[0],
  existing: ReadonlyMap<string, PersonOnRoster> = new Map(),
) => previewImport({ kind: 'people', table: tableOf(rows), overrides: {}, existing, hash: digest });

describe('staff numbers', () => {
  const keys = (rows: (string | number)[], known: string[] = []) =>
    preview(
      [['工号', '姓名'], ...rows.map((key) => [key, '张三'])],
      new Map(known.map((key) => [key, {}])),
    ).rows.map((row) => row.key);

  test('number cells get the width of the text cells', () => {
    expect(keys(['00041', 42, 1268])).toEqual(['00041', '00042', '01268']);
    expect(keys(['10041', 42])).toEqual(['10041', '00042']);
  });
  test('texts are widened only where zeros are in use or the roster shows the width', () => {
    expect(keys(['0041', '42'])).toEqual(['0041', '0042']);
    expect(keys(['1041', '42'])).toEqual(['1041', '42']);
    expect(keys(['1041', '42'], ['00041', '01041'])).toEqual(['01041', '00042']);
  });
  test('only numbers and an empty roster leave nothing to go by', () => {
    expect(keys([41, 1268])).toEqual(['41', '1268']);
  });
});

describe('two rows with one number', () => {
  test('the same person twice is a warning and the second row is skipped', () => {
    const found = preview([header, zhang, [1, '张伟', '男', '', '外科', '一线职工', '13900000001']]);
    expect(found.rows.map((row) => row.action)).toEqual(['create', 'skip']);
    expect(found.rows[1]?.cells.staffNumber?.reasons).toEqual([
      { code: 'duplicateSame', params: { row: 2 } },
    ]);
    expect(found.totals).toMatchObject({ new: 1, skipped: 1, errors: 0 });
  });
  test('the same person with other facts names the fields that differ', () => {
    const found = preview([header, zhang, ['00001', '张伟', '男', '#1980-01-02', '内科']]);
    expect(found.rows[1]?.cells.staffNumber?.reasons).toEqual([
      { code: 'duplicateDiffers', params: { row: 2, fields: 'department' } },
    ]);
  });
  test('two people are an error of both rows, each naming the other', () => {
    const found = preview([header, zhang, ['00001', '李四']]);
    expect(found.rows.map((row) => row.cells.staffNumber?.reasons)).toEqual([
      [{ code: 'twoPeopleOneNumber', params: { row: 3, name: '李四', staffNumber: '00001' } }],
      [{ code: 'twoPeopleOneNumber', params: { row: 2, name: '张伟', staffNumber: '00001' } }],
    ]);
    expect(found.totals).toMatchObject({ new: 0, errors: 2 });
  });
});
