import { describe, expect, it } from 'vitest';
import { type CategoryCount, perMille, statisticsOf } from './statistics';

const row = (more: Partial<CategoryCount>): CategoryCount => ({
  year: 2026,
  category: 'welfare',
  received: 0,
  filed: 0,
  suggestions: 0,
  declined: 0,
  waiting: 0,
  merged: 0,
  promoted: 0,
  again: 0,
  closed: 0,
  codes: { A: 0, B: 0, C: 0, D: 0 },
  ...more,
});

describe('a share', () => {
  it('is rounded half up by whole numbers, and nothing of nothing is not zero', () => {
    expect(perMille({ count: 1, of: 3 })).toBe(333);
    expect(perMille({ count: 2, of: 3 })).toBe(667);
    expect(perMille({ count: 1, of: 2000 })).toBe(1);
    expect(perMille({ count: 0, of: 0 })).toBeNull();
  });
});

describe('statistics of a year', () => {
  const found = statisticsOf(2026, {
    categories: [
      row({ received: 10, filed: 6, suggestions: 2, declined: 1, waiting: 1 }),
      row({ category: 'safety', received: 5, filed: 5 }),
      row({ year: 2025, received: 4, filed: 3, declined: 1 }),
    ],
    units: [
      { year: 2026, unit: '膳食科', proposals: 4, due: 4, onTime: 3 },
      { year: 2025, unit: '老部门', proposals: 2, due: 0, onTime: 0 },
    ],
    ratings: [
      {
        year: 2026,
        unit: '膳食科',
        results: { satisfied: 3, mostly: 1, dissatisfied: 1 },
        silent: 7,
      },
    ],
  });
  it('count the filed among what was decided: what still waits is neither filed nor not', () => {
    expect(found.now.filed).toEqual({ count: 11, of: 14 });
    expect(found.before.filed).toEqual({ count: 3, of: 4 });
  });
  it('count satisfied among those who rated: silence is told beside it and changes nothing', () => {
    expect(found.now.satisfied).toEqual({ count: 4, of: 5 });
    expect(found.now.silent).toBe(7);
  });
  it('name departments of either year, and every category even where there is nothing', () => {
    expect(found.units.map(({ unit }) => unit)).toEqual(['膳食科', '老部门']);
    expect(found.units[0]!.onTime).toEqual({ count: 3, of: 4 });
    expect(found.categories).toHaveLength(8);
    expect(found.categories.find(({ category }) => category === 'welfare')).toMatchObject({
      received: 10,
      before: 4,
    });
  });
  it('of an empty year say nothing of shares', () => {
    const empty = statisticsOf(2030, { categories: [], units: [], ratings: [] });
    expect(empty.now.filed).toEqual({ count: 0, of: 0 });
    expect(empty.units).toEqual([]);
  });
});
