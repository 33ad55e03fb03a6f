import { expect, test } from 'vitest';
import { drawTrend } from './draw-trend';

const month = (at: number) => `2026-${String(at).padStart(2, '0')}`;

test('a gap in the figures stays a gap in the line', () => {
  const { line, dots } = drawTrend(
    [900, null, 800, 700].map((value, at) => ({ label: month(at + 1), value })),
    [0, 1000],
  );
  expect(line.match(/M/g)).toHaveLength(2);
  expect(line.match(/L/g)).toHaveLength(1);
  expect(dots.map(({ value }) => value)).toEqual([900, 800, 700]);
});

test('higher is further up, and everything stays on the paper', () => {
  const { dots, height, width } = drawTrend(
    [0, 500, 1000].map((value, at) => ({ label: month(at + 1), value, low: 0, isOut: value === 0 })),
    [0, 1000],
  );
  expect(dots[0]!.y).toBeGreaterThan(dots[1]!.y);
  expect(dots[1]!.y).toBeGreaterThan(dots[2]!.y);
  expect(dots.every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)).toBe(true);
  expect(dots.map(({ isOut }) => isOut)).toEqual([true, false, false]);
});

test('many periods are named sparsely, the newest always', () => {
  const { names } = drawTrend(Array.from({ length: 24 }, (_, at) => ({ label: String(at), value: at })));
  expect(names.length).toBeLessThanOrEqual(6);
  expect(names.at(-1)!.label).toBe('23');
});

test('nothing to show draws an empty paper and never a number that is none', () => {
  expect(JSON.stringify(drawTrend([]))).not.toContain('null');
  expect(drawTrend([{ label: month(1), value: null }]).line).toBe('');
});
