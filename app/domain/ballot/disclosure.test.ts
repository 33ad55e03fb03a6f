import { expect, test } from 'vitest';
import { gradeShares, isProtected, jointShares, shownTurnout } from './disclosure';

test('turnout goes in steps of five until ten have voted', () => {
  expect([0, 4, 5, 9, 10, 11].map(shownTurnout)).toEqual([0, 0, 5, 5, 10, 11]);
});

test('a small group shows shares of grades rounded to five percent', () => {
  expect(
    [
      [7, 7],
      [7, 8],
    ].map(isProtected),
  ).toEqual([true, false]);
  expect(gradeShares([7, 5, 2, 0])).toEqual([500, 350, 150, 0]);
  expect(gradeShares([7, 5, 3, 0])).toEqual([467, 333, 200, 0]);
  expect(gradeShares([0, 0, 0, 0])).toEqual([0, 0, 0, 0]);
});

test('classes are averaged by weight, never pooled', () => {
  const managers = { weight: 40, counts: [10, 10, 0, 0] };
  const others = { weight: 60, counts: [25, 50, 25, 0] };
  expect(jointShares([managers, others])).toEqual([350, 500, 150, 0]);
  expect(
    jointShares([
      { ...managers, weight: 1 },
      { ...others, weight: 2 },
    ]),
  ).toEqual([333, 500, 167, 0]);
});

test('a joint share is rounded where one class is small, and waits for every class', () => {
  const few = { weight: 50, counts: [5, 1, 0, 0] };
  const many = { weight: 50, counts: [20, 20, 20, 0] };
  expect(jointShares([few, many])).toEqual([600, 250, 150, 0]);
  expect(jointShares([few, { ...many, counts: [0, 0, 0, 0] }])).toBeNull();
  expect(jointShares([])).toBeNull();
});
