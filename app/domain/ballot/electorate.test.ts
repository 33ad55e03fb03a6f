import { expect, test } from 'vitest';
import { differenceOf, electorates, isNearlySame, overlaps, votersOf } from './electorate';

const classes = { managers: 4, others: 26 };

test('classes add up to the roll, and their difference is who is in one only', () => {
  expect(electorates.map((who) => votersOf(who, classes))).toEqual([30, 4, 26]);
  expect(differenceOf('all', 'others', classes)).toBe(4);
  expect(differenceOf('managers', 'all', classes)).toBe(26);
  expect(differenceOf('managers', 'others', classes)).toBe(30);
  expect(differenceOf('all', 'all', classes)).toBe(0);
});

test('two electorates that differ by one to four people are nearly the same (attack case 89)', () => {
  expect([0, 1, 4, 5].map(isNearlySame)).toEqual([false, true, true, false]);
  expect(overlaps('managers', 'others')).toBe(false);
  expect(overlaps('all', 'others')).toBe(true);
});
