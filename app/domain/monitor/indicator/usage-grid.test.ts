import { expect, test } from 'vitest';
import { layOut, type UsageCell } from './usage-grid';

const cell = (department: number, category: string, doctors: number, amount: bigint): UsageCell => ({
  department,
  category,
  doctors,
  amount,
});
const cells = [
  cell(1, '抗菌药物', 9, 900n),
  cell(1, '血液制品', 2, 70n),
  cell(1, '呼吸系统用药', 8, 400n),
  cell(2, '抗菌药物', 12, 800n),
  cell(2, '血液制品', 7, 300n),
  cell(2, '呼吸系统用药', 6, 200n),
  cell(3, '抗菌药物', 30, 900n),
];
const doctors = new Map([
  [1, 11],
  [2, 14],
  [3, 30],
]);

test('a month’s table hides small cells and what would give them away, and keeps its totals', () => {
  const grid = layOut(cells, doctors, 5);
  expect(grid.figure(1, '血液制品')).toBe('hidden');
  expect(grid.figure(2, '血液制品')).toBe('hidden');
  expect([grid.figure(1, null), grid.figure(null, '血液制品'), grid.figure(null, null)]).toEqual([
    1370n,
    370n,
    3570n,
  ]);
  expect(grid.figure(3, '抗菌药物')).toBe(900n);
  expect([grid.hasHidden(1), grid.hasHidden(2), grid.hasHidden(3), grid.hasHidden(null)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('what nobody used is empty, and what is not there has no figure', () => {
  const grid = layOut(cells, doctors, 5);
  expect([grid.figure(3, '血液制品'), grid.figure(9, null), grid.figure(1, '其他')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a department of few doctors hides as a whole, its total included', () => {
  const grid = layOut([...cells, cell(4, '抗菌药物', 3, 60n)], new Map([...doctors, [4, 3]]), 5);
  expect([grid.figure(4, '抗菌药物'), grid.figure(4, null)]).toEqual(['hidden', 'hidden']);
});

test('a cell of 48,000 yuan is not hidden behind others of two and three', () => {
  const grid = layOut(
    [
      cell(1, '抗菌药物', 3, 4_800_000n),
      cell(1, '其他', 5, 200n),
      cell(1, '血液制品', 20, 3_000_000n),
      cell(2, '抗菌药物', 30, 9_000_000n),
      cell(2, '其他', 6, 300n),
      cell(2, '血液制品', 30, 7_000_000n),
    ],
    new Map([
      [1, 25],
      [2, 40],
    ]),
    5,
  );
  expect([grid.figure(1, '其他'), grid.figure(2, '其他')]).toEqual([200n, 300n]);
  expect([grid.figure(1, '血液制品'), grid.figure(2, '抗菌药物')]).toEqual(['hidden', 'hidden']);
});
