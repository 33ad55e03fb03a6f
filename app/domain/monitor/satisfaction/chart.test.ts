import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBelowLimit, isUnderLine, judgeMonths, lowerLimit, perMilleOf } from './chart';

const rules = { leastMonths: 6, mostMonths: 12, run: 7 };
const months = (shares: readonly (readonly [good: number, n: number])[]) =>
  shares.map(([good, n], at) => ({ month: `2026-${String(at + 1).padStart(2, '0')}`, n, good }));

test('the limit of a p-chart is the one of the textbook, at the last answer that matters', () => {
  // p = 0.9, n = 100: 0.9 − 3·√(0.09/100) = 0.81, so 81 of 100 stand on the limit and 80 fall below it.
  const base = { n: 1000, good: 900 };
  expect(lowerLimit(base, 100)).toBe(810);
  expect(isBelowLimit(base, { n: 100, good: 81 })).toBe(false);
  expect(isBelowLimit(base, { n: 100, good: 80 })).toBe(true);
  // n = 25: 0.9 − 3·0.06 = 0.72, 18 of 25 stand on it.
  expect(lowerLimit(base, 25)).toBe(720);
  expect(isBelowLimit(base, { n: 25, good: 18 })).toBe(false);
  expect(isBelowLimit(base, { n: 25, good: 17 })).toBe(true);
});

test('where everybody was satisfied one who is not falls below; where nobody was nothing can fall', () => {
  expect(isBelowLimit({ n: 60, good: 60 }, { n: 10, good: 9 })).toBe(true);
  expect(isBelowLimit({ n: 60, good: 60 }, { n: 10, good: 10 })).toBe(false);
  expect(isBelowLimit({ n: 60, good: 0 }, { n: 10, good: 0 })).toBe(false);
  expect(lowerLimit({ n: 60, good: 2 }, 10)).toBe(0);
});

test('a better month is never a fall, however large', () => {
  expect(isBelowLimit({ n: 600, good: 300 }, { n: 100, good: 100 })).toBe(false);
});

test('the exact comparison agrees with the formula wherever a float can tell', () => {
  const cell = fc
    .integer({ min: 1, max: 5000 })
    .chain((n) => fc.record({ n: fc.constant(n), good: fc.nat(n) }));
  fc.assert(
    fc.property(cell, cell, (base, { n, good }) => {
      const p = base.good / base.n;
      const limit = p - 3 * Math.sqrt((p * (1 - p)) / n);
      const share = good / n;
      if (Math.abs(share - limit) > 1e-9) expect(isBelowLimit(base, { n, good })).toBe(share < limit);
      expect(lowerLimit(base, n)).toBeLessThanOrEqual(Math.max(0, limit * 1000) + 1e-6);
      expect(lowerLimit(base, n)).toBeGreaterThan(Math.max(0, limit * 1000) - 1.001);
    }),
  );
});

test('numbers no float can hold are still compared to the last answer', () => {
  const base = { n: 9_000_000_000, good: 8_100_000_000 };
  expect(isBelowLimit(base, { n: 100, good: 81 })).toBe(false);
  expect(isBelowLimit(base, { n: 100, good: 80 })).toBe(true);
});

test('a month is judged only by six months before it', () => {
  const rows = judgeMonths(months([...Array(6).fill([90, 100]), [70, 100]] as [number, number][]), rules);
  expect(rows.slice(0, 6).every(({ base }) => base === null)).toBe(true);
  expect(rows[6]).toMatchObject({ base: { n: 600, good: 540 }, isBelow: true });
  expect(
    judgeMonths(months([...Array(5).fill([90, 100]), [10, 100]] as [number, number][]), rules).at(-1),
  ).toMatchObject({
    base: null,
    isBelow: false,
  });
});

test('a fall is no measure for the months after it, so that it does not lower their limits', () => {
  const rows = judgeMonths(
    months([...Array(6).fill([90, 100]), [50, 100], [50, 100], [50, 100]] as [number, number][]),
    rules,
  );
  expect(rows.slice(6).map(({ isBelow, base }) => [isBelow, base])).toEqual(
    Array(3).fill([true, { n: 600, good: 540 }]),
  );
});

test('seven months in a row under the line are a run, though none falls below its limit; six are none', () => {
  const steady = Array(6).fill([90, 100]) as [number, number][];
  const rows = judgeMonths(months([...steady, ...(Array(7).fill([86, 100]) as [number, number][])]), rules);
  expect(rows.some(({ isBelow }) => isBelow)).toBe(false);
  expect(rows.map(({ endsRun }) => endsRun)).toEqual([...Array(12).fill(false), true]);
  const broken = judgeMonths(
    months([...steady, ...(Array(6).fill([86, 100]) as [number, number][]), [90, 100]]),
    rules,
  );
  expect(broken.some(({ endsRun }) => endsRun)).toBe(false);
});

test('the line itself is not under the line', () => {
  expect(isUnderLine({ n: 3, good: 2 }, { n: 6, good: 4 })).toBe(false);
  expect(isUnderLine({ n: 3, good: 2 }, { n: 7, good: 4 })).toBe(true);
});

test('shares are rounded half up per mille, and nothing has none', () => {
  expect(perMilleOf({ n: 3, good: 2 })).toBe(667);
  expect(perMilleOf({ n: 2000, good: 1 })).toBe(1);
  expect(perMilleOf({ n: 0, good: 0 })).toBe(null);
});
