import { expect, test } from 'vitest';
import { shareOf } from './report';

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
