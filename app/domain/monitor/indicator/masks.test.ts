import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, hiddenCells } from './masks';

const fewest = 5;
type Drawn = { readonly doctors: number; readonly value: number };

/** The table with its margins, as it would be printed. */
function withTotals(inner: readonly (readonly Drawn[])[]): Drawn[][] {
  const sum = (cells: readonly Drawn[]) =>
    cells.reduce(
      (all, { doctors, value }) => ({ doctors: all.doctors + doctors, value: all.value + value }),
      { doctors: 0, value: 0 },
    );
  const rows = inner.map((row) => [...row, sum(row)]);
  return [...rows, rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)))];
}
const asCells = (grid: readonly (readonly Drawn[])[]): Cell[][] =>
  grid.map((row) => row.map(({ doctors, value }) => ({ doctors, amount: BigInt(value) })));

const boundless = 1e12;

/**
 * Between which figures a hidden cell must lie for whoever knows that every row and column adds up and that nothing is below zero: the exact linear
 * bounds. Totals count against their line, so that what one place gives another takes: how far a figure can move is the most that can flow from
 * its row to its column over the other hidden cells.
 */
function boundsOf(
  grid: readonly (readonly Drawn[])[],
  hidden: readonly (readonly boolean[])[],
  [row, column]: readonly [number, number],
): { readonly low: number; readonly high: number } {
  const [rows, columns] = [grid.length, grid[0]!.length];
  const isTotal = (at: number, of: number) => (at === rows - 1) !== (of === columns - 1);
  const most = (isUp: boolean): number => {
    // From place to place how much can still move; rows first, then columns.
    const room = Array.from({ length: rows + columns }, () => new Array<number>(rows + columns).fill(0));
    grid.forEach((line, at) => {
      line.forEach(({ value }, of) => {
        if (!hidden[at]![of] || (at === row && of === column)) return;
        const falls = isTotal(at, of) !== isUp;
        room[at]![rows + of] = falls ? value : boundless;
        room[rows + of]![at] = falls ? boundless : value;
      });
    });
    const flow = mostFlow(room, row, rows + column);
    return isTotal(row, column) === isUp ? Math.min(flow, grid[row]![column]!.value) : flow;
  };
  const { value } = grid[row]![column]!;
  // For a total "up" is down, because it stands on the other side of its sums.
  const [more, less] = isTotal(row, column) ? [most(false), most(true)] : [most(true), most(false)];
  return { low: value - Math.min(less, value), high: value + more };
}

/** The most that can flow between two places: along the shortest way with room, again and again. */
function mostFlow(room: number[][], from: number, to: number): number {
  let all = 0;
  while (all < boundless) {
    const by = new Map([[from, from]]);
    for (const at of by.keys())
      room[at]!.forEach((free, next) => {
        if (free > 0 && !by.has(next)) by.set(next, at);
      });
    if (!by.has(to)) return all;
    const way: (readonly [number, number])[] = [];
    for (let at = to; at !== from; at = by.get(at)!) way.push([by.get(at)!, at]);
    const width = Math.min(...way.map(([a, b]) => room[a]![b]!));
    for (const [a, b] of way) {
      room[a]![b]! -= width;
      room[b]![a]! += width;
    }
    all += width;
  }
  return all;
}

const little = fc.integer({ min: 0, max: 9 });
const amount = fc.integer({ min: 0, max: 99_999 });
const cell = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ doctors: 0, value: 0 }) },
  {
    weight: 2,
    arbitrary: fc.record({ doctors: fc.integer({ min: 1, max: 4 }), value: fc.oneof(amount, little) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      doctors: fc.integer({ min: 5, max: 40 }),
      value: fc.oneof(amount, little),
    }),
  },
);
const tables = (most: number) =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })).chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const smallIn = (grid: readonly (readonly Drawn[])[]): string[] =>
  grid.flatMap((row, at) =>
    row.flatMap(({ doctors }, column) => (doctors > 0 && doctors < fewest ? [`${at},${column}`] : [])),
  );

describe('what is left out of a table', () => {
  test('is the small cell and what would give it away, no more than a circle', () => {
    const grid = withTotals([
      [
        { doctors: 9, value: 50 },
        { doctors: 2, value: 7 },
        { doctors: 8, value: 40 },
      ],
      [
        { doctors: 9, value: 60 },
        { doctors: 7, value: 30 },
        { doctors: 6, value: 20 },
      ],
      [
        { doctors: 20, value: 90 },
        { doctors: 30, value: 80 },
        { doctors: 40, value: 70 },
      ],
    ]);
    expect(hiddenCells(asCells(grid), fewest)).toEqual([
      [false, true, true, false],
      [false, true, true, false],
      [false, false, false, false],
      [false, false, false, false],
    ]);
  });
  test('is nothing where every cell is large or empty', () => {
    const grid = withTotals([
      [
        { doctors: 9, value: 5 },
        { doctors: 0, value: 0 },
      ],
    ]);
    expect(hiddenCells(asCells(grid), fewest).flat().some(Boolean)).toBe(false);
  });
  test('takes the totals with it where nothing else can close the circle', () => {
    const grid = withTotals([[{ doctors: 3, value: 5 }]]);
    expect(hiddenCells(asCells(grid), fewest).flat()).toEqual([true, true, true, true]);
  });
  test('leaves each small figure a fifth upwards and downwards to whoever solves all sums, whatever the table', () => {
    fc.assert(
      fc.property(tables(6), (inner) => {
        const grid = withTotals(inner);
        const hidden = hiddenCells(asCells(grid), fewest);
        for (const place of smallIn(grid)) {
          const [row = 0, column = 0] = place.split(',').map(Number);
          expect(hidden[row]![column]).toBe(true);
          const { value } = grid[row]![column]!;
          const { low, high } = boundsOf(grid, hidden, [row, column]);
          expect(high).toBeGreaterThanOrEqual(Math.max(value * 1.2, 1));
          expect(low).toBeLessThanOrEqual(value * 0.8);
        }
      }),
      { numRuns: 600 },
    );
  });
  test('takes no companions of two yuan for a figure of thousands', () => {
    const grid = withTotals([
      [
        { doctors: 3, value: 48_000 },
        { doctors: 5, value: 2 },
        { doctors: 20, value: 30_000 },
      ],
      [
        { doctors: 6, value: 3 },
        { doctors: 9, value: 60_000 },
        { doctors: 30, value: 50_000 },
      ],
      [
        { doctors: 40, value: 90_000 },
        { doctors: 40, value: 80_000 },
        { doctors: 40, value: 70_000 },
      ],
    ]);
    const hidden = hiddenCells(asCells(grid), fewest);
    expect(boundsOf(grid, hidden, [0, 0])).toEqual({ low: 0, high: 78_000 });
    expect(hidden).toEqual([
      [true, false, true, false],
      [false, false, false, false],
      [true, false, true, false],
      [false, false, false, false],
    ]);
  });
  test('hides a line of few doctors and many equal cells by several circles, and the rest of the table stays', () => {
    const row = (doctors: number, value: number) => Array.from({ length: 8 }, () => ({ doctors, value }));
    const grid = withTotals([row(20, 500), row(1, 100), row(20, 700), row(20, 900)]);
    const hidden = hiddenCells(asCells(grid), 10);
    expect(hidden).toEqual([true, true, false, false, false].map((isHidden) => new Array(9).fill(isHidden)));
    const { low, high } = boundsOf(grid, hidden, [1, 8]);
    expect([low <= 640, high >= 960]).toEqual([true, true]);
  });
  test('can’t be told by trying every table that adds up and is nowhere below zero', () => {
    const drawn = fc.record({ doctors: fc.constantFrom(2, 9), value: fc.integer({ min: 1, max: 3 }) });
    const few = fc.array(fc.array(drawn, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 });
    const range = Array.from({ length: 9 }, (_, value) => value);
    const pairs = range.flatMap((a) => range.map((b) => [a, b]));
    const every = pairs.flatMap((above) => pairs.map((below) => [above, below]));
    fc.assert(
      fc.property(few, (inner) => {
        const grid = withTotals(inner);
        const hidden = hiddenCells(asCells(grid), fewest);
        const fitting = every
          .map((table) => withTotals(table.map((row) => row.map((value) => ({ doctors: 9, value })))))
          .filter((tried) =>
            grid.every((row, at) =>
              row.every(({ value }, column) => hidden[at]![column] || tried[at]![column]!.value === value),
            ),
          );
        for (const place of smallIn(grid)) {
          const [row, column] = place.split(',').map(Number);
          const possible = new Set(fitting.map((tried) => tried[row!]![column!]!.value));
          expect(possible.size).toBeGreaterThan(1);
          if (row === 2 || column === 2) continue;
          const { low, high } = boundsOf(grid, hidden, [row!, column!]);
          expect([Math.min(...possible), Math.max(...possible)]).toEqual([low, Math.min(high, 8)]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
