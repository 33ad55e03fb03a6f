import { expect, test } from 'vitest';
import { barsWidth, drawBars } from './draw-bars';

test('bars stand on one scale, none wider than the paper', () => {
  const { rows, height, mark } = drawBars([
    { key: 'a', value: 4 },
    { key: 'b', value: 2 },
    { key: 'c', value: 0 },
  ]);
  expect(rows.map(({ width }) => width)).toEqual([344, 172, 0]);
  expect(height).toBe(120);
  expect(mark).toBeNull();
});

test('nothing to draw is an empty sheet, and a mark stands where its figure would', () => {
  expect(drawBars([])).toMatchObject({ rows: [], mark: null });
  const drawn = drawBars([{ key: 'a', value: 100 }], { most: 100, mark: 85 });
  expect(drawn.mark).toBe(292);
  expect(drawn.rows[0]!.width).toBeLessThanOrEqual(barsWidth);
});
