import { expect, test } from 'vitest';
import { stepPath } from './path';

test('a count stays level until the next one comes', () => {
  expect(
    stepPath(
      [
        { x: 0, y: 0 },
        { x: 5, y: 50 },
        { x: 10, y: 100 },
      ],
      100,
    ),
  ).toBe('M0 100H50V50H100V0H100');
});

test('nothing counted draws nothing, one count a level line', () => {
  expect(stepPath([], 10)).toBe('');
  expect(stepPath([{ x: 7, y: 5 }], 10)).toBe('M0 50H100');
});

test('the line never leaves the paper and never divides by zero', () => {
  expect(
    stepPath(
      [
        { x: 1, y: -3 },
        { x: 1, y: 40 },
      ],
      10,
    ),
  ).toBe('M0 100H0V0H100');
  expect(stepPath([{ x: 1, y: 1 }], 0)).not.toContain('NaN');
});
