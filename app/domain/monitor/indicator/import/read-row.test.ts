import { describe, expect, test } from 'vitest';
import { readColumns } from './columns';
import { isPatientHeader, looksPersonal } from './patient';
import { type KnownDoctors, readFigure, readMonth, readRow } from './read-row';

const header = ['月份', '科室', '工号', '医师', '药品', '类别', '数量', '金额', '诊疗人次'];
const columns = readColumns(header);
const doctors: KnownDoctors = new Map([['00001', { id: 'p1', name: '谢文博' }]]);
const good = ['2026-01', '急诊科', '00001', '谢文博', '人血白蛋白', '血液制品', '51', '20298.00', '101'];
const read = (changes: Readonly<Record<number, string | undefined>> = {}, record = good) =>
  readRow(
    record.map((cell, at) => changes[at] ?? cell),
    columns,
    doctors,
    202611,
    9,
  );
const reason = (changes: Readonly<Record<number, string | undefined>>) => {
  const found = read(changes);
  return found.ok ? 'taken' : found.reason;
};

describe('a row', () => {
  test('is taken with money in fen and quantities in thousandths', () => {
    expect(read()).toEqual({
      ok: true,
      row: {
        month: 202601,
        department: '急诊科',
        personId: 'p1',
        item: '人血白蛋白',
        category: '血液制品',
        quantity: 51000n,
        amount: 2029800n,
        visits: 101,
      },
    });
  });
  test('is left out with the reason that comes first', () => {
    expect(
      [
        { 0: '一月' },
        { 0: '2026-13' },
        { 0: '2026-12' },
        { 1: ' ' },
        { 2: '' },
        { 2: '99999' },
        { 3: '别人' },
        { 4: '' },
        { 4: '药'.repeat(81) },
        { 6: '-51' },
        { 7: '(20298.00)' },
        { 8: '-1' },
        { 6: '五十' },
        { 6: '1.2345' },
        { 7: '1.234' },
        { 7: 'NaN' },
        { 7: '1e9' },
        { 8: '1.5' },
        { 7: '9'.repeat(13) },
      ].map(reason),
    ).toEqual([
      'month',
      'month',
      'future',
      'department',
      'staffNumber',
      'unknownDoctor',
      'otherName',
      'item',
      'tooLong',
      'negative',
      'negative',
      'negative',
      'quantity',
      'quantity',
      'amount',
      'amount',
      'amount',
      'visits',
      'amount',
    ]);
  });
  test('with a cell too few or too many is left out', () => {
    expect(read({}, good.slice(0, 8))).toEqual({ ok: false, reason: 'width' });
    expect(read({}, [...good, ''])).toEqual({ ok: false, reason: 'width' });
  });
  test('may leave name and visits open', () => {
    expect(read({ 3: '', 8: '' })).toMatchObject({ ok: true, row: { visits: 0 } });
  });
});

test('months are read as people write them', () => {
  const same = [
    '2026-03',
    '2026/3',
    '2026年3月',
    '202603',
    '2026.03',
    '２０２６－０３',
    '2026-03-31',
    '2026年03月31日',
  ];
  expect(same.map(readMonth)).toEqual(same.map(() => 202603));
  for (const odd of ['03-2026', '26-03', '2026', '2026-00', '2026-3-1-1', '46082', '2026Q1'])
    expect(readMonth(odd), odd).toBeNull();
});

test('figures are exact, however they are grouped', () => {
  expect([
    readFigure('1,234.5', 2),
    readFigure('￥12', 2),
    readFigure('1234.50000', 2),
    readFigure('０．１', 3),
  ]).toEqual([123450n, 1200n, 123450n, 100n]);
  expect([readFigure('-0', 2), readFigure('(3)', 0), readFigure('-3', 0)]).toEqual([
    0n,
    'negative',
    'negative',
  ]);
  for (const odd of ['', '1,23', '(3', '3)', '1.2.3', '0x10', '１万', '1 %'])
    expect(readFigure(odd, 2), odd).toBeNull();
});

describe('columns', () => {
  test('are known by several names, in any order, with their unit in brackets', () => {
    expect(
      readColumns(['金额（元）', ' 年月 ', '开单科室', '医师工号', '药品名称', '用量', '备注']).at,
    ).toEqual({
      amount: 0,
      month: 1,
      department: 2,
      staffNumber: 3,
      item: 4,
      quantity: 5,
    });
  });
  test('that are missing, doubled or unknown are said; ten thousands of yuan are not taken for yuan', () => {
    const found = readColumns(['月份', '科室', '工号', '药品', '数量', '金额(万元)', '月']);
    expect(found).toMatchObject({ missing: ['amount'], twice: ['month'], unknown: ['金额(万元)'] });
  });
});

describe('what belongs to patients', () => {
  test('is known by its header', () => {
    for (const header of ['患者姓名', '住院号', '身份证号', '联系 电话', 'Patient_ID', '床号', '诊断'])
      expect(isPatientHeader(header), header).toBe(true);
    for (const header of [...good, '月份', '科室', '工号', '医师', '诊疗人次', '药品', '类别', '备注'])
      expect(isPatientHeader(header), header).toBe(false);
  });
  test('is known by numbers that look like a person’s, however they are written', () => {
    for (const cell of [
      '13800138000',
      '138 0013 8000',
      '138-0013-8000',
      '电话１３８００１３８０００',
      '11010519491231002X',
      '110105194912310 02x',
      '130503670401001',
      '+86 13800138000',
    ])
      expect(looksPersonal(cell), cell).toBe(true);
    for (const cell of [
      '00001',
      '20298.00',
      '138001380.00',
      '123456789012.00',
      '2026-01-01 12:00',
      '12345678901',
      '110105194912310021',
      '注射用头孢曲松钠1.0g*10',
    ])
      expect(looksPersonal(cell), cell).toBe(false);
  });
});
