import { expect, test } from 'vitest';
import { readFormula } from './formula';
import type { Formula } from './formula-words';
import { periodBefore, readPeriod } from './period';
import { toDecimal } from './rational';
import { isSuspectSwing, type Method, type MonthSums, reckon } from './reckon';

const formula = (text: string): Formula => {
  const read = readFormula(text);
  if (!read.ok) throw new Error(read.code);
  return read.formula;
};
const method = (text: string, more: Partial<Method> = {}): Method => ({
  formula: formula(text),
  order: 'high',
  leastVisits: 0,
  watch: { topN: 2, runLength: 3, swingPercent: 30 },
  ...more,
});
const sums = (id: string, month: number, yuan: number, visits = 10): MonthSums => ({
  id,
  group: '内科',
  month,
  visits: BigInt(visits),
  sums: [BigInt(yuan * 100), BigInt(visits)],
});
const september = [0, 1, 2].map((count) => periodBefore(readPeriod('2026-09')!, count));

test('a period is summed before the formula is applied: a mean of means is none', () => {
  const quarter = [readPeriod('2026-Q3')!, readPeriod('2026-Q2')!];
  const [line] = reckon(
    [sums('a', 202607, 100, 1), sums('a', 202608, 100, 9), sums('a', 202604, 50, 10)],
    quarter,
    method('金额/人次'),
  );
  expect(toDecimal(line!.now!, 2)).toBe('20.00');
  expect(toDecimal(line!.before!, 2)).toBe('5.00');
  expect(toDecimal(line!.change!, 2)).toBe('3.00');
});

test('who has too few visits, or divides by zero, has no place and takes none', () => {
  const lines = reckon(
    [sums('a', 202609, 100, 3), sums('b', 202609, 50, 0), sums('c', 202609, 20, 10)],
    september,
    method('金额/人次', { leastVisits: 5 }),
  );
  expect(lines.map(({ id, level }) => [id, level])).toEqual([
    ['a', null],
    ['b', null],
    ['c', { rank: 1, of: 1 }],
  ]);
});

test('who is among the first in every period of the run is found, a gap ends it', () => {
  const peers = ['p', 'q', 'r', 's', 't', 'u', 'v', 'w'].flatMap((id) =>
    [202607, 202608, 202609].map((month) => sums(id, month, 1)),
  );
  const lines = reckon(
    [
      ...peers,
      ...[202607, 202608, 202609].map((month) => sums('always', month, 900)),
      ...[202607, 202609].map((month) => sums('gap', month, 800)),
    ],
    september,
    method('金额'),
  );
  expect(lines.filter((line) => line.isRun).map(({ id }) => id)).toEqual(['always']);
});

test('a swing of the first, upwards, calls for a look; of the others and downwards it does not', () => {
  const peers = ['p', 'q', 'r', 's', 't', 'u', 'v'].flatMap((id) => [
    sums(id, 202608, 10),
    sums(id, 202609, 20),
  ]);
  const all = [
    ...peers,
    sums('up', 202608, 100),
    sums('up', 202609, 140),
    sums('down', 202608, 300),
    sums('down', 202609, 130),
  ];
  const way = method('金额');
  const found = reckon(all, september, way).filter((line) => isSuspectSwing(line, way));
  expect(found.map(({ id }) => id)).toEqual(['up']);
});

test('who has nothing in the period is not ranked', () => {
  expect(reckon([sums('a', 202608, 5)], september, method('金额'))).toEqual([]);
});
