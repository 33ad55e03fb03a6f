import { expect, test } from 'vitest';
import { fraction } from './rational';
import { isAmongFirst, isRun, isSwing, usualWatch } from './rules';

const at = (rank: number, of = 60) => ({ rank, of });

test('among the first so many, and in the first quarter of the group', () => {
  expect(
    [at(10), at(11), at(3, 12), at(4, 12), at(1, 3), null].map((place) => isAmongFirst(place, usualWatch)),
  ).toEqual([true, false, true, false, false, false]);
});

test('a run is unbroken and long enough', () => {
  expect(isRun([at(1), at(10), at(3)], usualWatch)).toBe(true);
  expect(isRun([at(1), at(10)], usualWatch)).toBe(false);
  expect(isRun([at(1), null, at(3)], usualWatch)).toBe(false);
  expect(isRun([at(1), at(2), at(3), at(50)], usualWatch)).toBe(true);
});

test('a swing is more than thirty percent, up or down', () => {
  const of = (n: bigint, d: bigint) => isSwing(fraction(n, d), usualWatch);
  expect([of(30n, 100n), of(301n, 1000n), of(-31n, 100n), of(-3n, 10n)]).toEqual([false, true, true, false]);
  expect(isSwing(null, usualWatch)).toBe(false);
});
