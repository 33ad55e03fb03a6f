import { describe, expect, it } from 'vitest';
import { statisticsOf } from '#app/domain/proposal/statistics';
import { drawingWidth, drawStatistics } from './draw-statistics';

const drawn = drawStatistics(
  statisticsOf(2026, {
    categories: [
      {
        year: 2026,
        category: 'welfare',
        received: 8,
        filed: 8,
        suggestions: 0,
        declined: 0,
        waiting: 0,
        merged: 0,
        promoted: 0,
        again: 0,
        closed: 0,
        codes: { A: 0, B: 0, C: 0, D: 0 },
      },
    ],
    units: [{ year: 2026, unit: '膳食科', proposals: 4, due: 4, onTime: 2 }],
    ratings: [
      { year: 2026, unit: '膳食科', results: { satisfied: 2, mostly: 1, dissatisfied: 1 }, silent: 0 },
    ],
  }),
);

describe('the drawings of statistics', () => {
  it('give every category a row whose bars begin at nothing and keep room for their figure', () => {
    const rows = drawn.categories.rows;
    expect(rows).toHaveLength(8);
    const [longest] = [...rows].sort((one, other) => other.now.width - one.now.width);
    expect(longest).toMatchObject({ key: 'welfare', before: { width: 0, value: 0 } });
    expect(longest!.now.width).toBeLessThan(drawingWidth);
  });
  it('draw half of the frame for a half', () => {
    const [row] = drawn.units.rows;
    expect(row!.bar.width * 2).toBe(row!.full);
  });
  it('fill a row end to end without gap or overlap, and leave an empty year empty', () => {
    const [now, before] = drawn.satisfaction.rows;
    expect(now!.parts.map(({ x, width }) => [x, width])).toEqual([
      [0, 200],
      [200, 100],
      [300, 100],
    ]);
    expect(before!.parts.every(({ width }) => width === 0)).toBe(true);
  });
});
