import { expect, test } from 'vitest';
import { shareOf, shareOnTime } from './report';

test('a share is rounded half up in whole numbers, and there is none of nothing', () => {
  expect(shareOf(0, 0)).toBeNull();
  expect(shareOf(0, 7)).toBe('0.0');
  expect(shareOf(7, 7)).toBe('100.0');
  expect(shareOf(1, 3)).toBe('33.3');
  expect(shareOf(2, 3)).toBe('66.7');
  // 1/16 is 6.25 per cent: half goes up.
  expect(shareOf(1, 16)).toBe('6.3');
  expect(shareOf(999_999, 1_000_000)).toBe('100.0');
});

test('the share on time is of what was due, not of work whose day is yet to come', () => {
  expect(shareOnTime({ assigned: 10, due: 4, onTime: 3 })).toBe('75.0');
  expect(shareOnTime({ assigned: 10, due: 0, onTime: 0 })).toBeNull();
  // Frozen before it was counted.
  expect(shareOnTime({ assigned: 10, onTime: 3 })).toBe('30.0');
});
