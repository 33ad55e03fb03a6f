import { expect, test } from 'vitest';
import { reach, reachedIn, readTo, unreadBefore } from './read-to';

const shown = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ number: from + index }));

test('who comes back to a hundred and twenty new statements and sees the newest fifty has not read the others', () => {
  expect(readTo(0, shown(71, 120))).toBe(0);
  expect(unreadBefore(0, shown(71, 120))).toBe(70);
  expect(readTo(0, shown(1, 50))).toBe(50);
  expect(readTo(50, shown(51, 100))).toBe(100);
  expect(unreadBefore(50, shown(51, 100))).toBe(0);
});

test('what was read before is never taken back, and what overlaps it counts', () => {
  expect(readTo(80, shown(71, 120))).toBe(120);
  expect(readTo(200, shown(71, 120))).toBe(200);
  expect(readTo(7, [])).toBe(7);
  expect(unreadBefore(200, shown(71, 120))).toBe(0);
  expect(unreadBefore(0, [])).toBe(0);
});

test('ends at the first gap', () => {
  expect(readTo(0, [...shown(1, 3), ...shown(5, 9)])).toBe(3);
});

test('remembers how far one has come until the server knows, each place for itself', () => {
  reach('ann:room', 50);
  reach('ann:room', 20);
  expect([reachedIn('ann:room', 0), reachedIn('ann:room', 60), reachedIn('ben:room', 0)]).toEqual([
    50, 60, 0,
  ]);
});
