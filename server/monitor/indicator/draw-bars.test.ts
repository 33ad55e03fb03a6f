import { expect, test } from 'vitest';
import { fraction, whole } from '#app/domain/monitor/indicator/rational';
import { drawBars } from './draw-bars';

const widths = (drawing: ReturnType<typeof drawBars>) =>
  drawing.rows.map(({ now, before }) => [now.width, before.width]);

test('the longest bar leaves room for its figure, the others are to its scale', () => {
  const drawing = drawBars([
    { key: 'a', now: whole(200), before: whole(100) },
    { key: 'b', now: fraction(100n, 2n), before: null },
  ]);
  expect(widths(drawing)).toEqual([
    [308, 154],
    [77, 0],
  ]);
  expect(drawing.height).toBe(96);
});

test('zeros, figures below zero and no lines at all draw nothing and break nothing', () => {
  expect(widths(drawBars([{ key: 'a', now: whole(0), before: whole(-5) }]))).toEqual([[0, 0]]);
  expect(drawBars([])).toMatchObject({ rows: [], height: 48 });
});
