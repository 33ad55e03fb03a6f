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
  grid.map((row) => row.map(({ doctors, value }) => ({ doctors, solid: value > 0 })));

/** Solves what the reader knows, every row and column adds up, for the hidden figures; returns those that have one answer only. */
function derive(grid: readonly (readonly Drawn[])[], hidden: readonly (readonly boolean[])[]): string[] {
  const unknowns = grid.flatMap((row, at) =>
    row.flatMap((_, column) => (hidden[at]![column] ? [`${at},${column}`] : [])),
  );
  const last = { row: grid.length - 1, column: grid[0]!.length - 1 };
  const lines: number[][] = [];
  const equation = (cells: readonly (readonly [number, number])[], total: readonly [number, number]) => {
    const line = unknowns.map(() => 0);
    for (const [place, factor] of [...cells.map((cell) => [cell, 1] as const), [total, -1] as const]) {
      const at = unknowns.indexOf(`${place[0]},${place[1]}`);
      if (at >= 0) line[at]! += factor;
    }
    lines.push(line);
  };
  const across = grid[0]!.slice(0, -1);
  for (const row of grid.keys())
    equation(
      across.map((_, column) => [row, column] as const),
      [row, last.column],
    );
  for (const column of grid[0]!.keys())
    equation(
      grid.slice(0, -1).map((_, row) => [row, column] as const),
      [last.row, column],
    );
  let top = 0;
  for (let column = 0; column < unknowns.length; column += 1) {
    const pivot = lines.findIndex((line, at) => at >= top && Math.abs(line[column]!) > 1e-9);
    if (pivot < 0) continue;
    [lines[top], lines[pivot]] = [lines[pivot]!, lines[top]!];
    const lead = lines[top]!;
    const factor = lead[column]!;
    lines[top] = lead.map((value) => value / factor);
    lines.forEach((line, at) => {
      if (at !== top && line[column] !== 0)
        lines[at] = line.map((value, place) => value - line[column]! * lines[top]![place]!);
    });
    top += 1;
  }
  return lines
    .map((line) => line.flatMap((value, at) => (Math.abs(value) > 1e-9 ? [at] : [])))
    .filter((known) => known.length === 1)
    .map(([at]) => unknowns[at!]!);
}

const cell = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ doctors: 0, value: 0 }) },
  {
    weight: 2,
    arbitrary: fc.record({ doctors: fc.integer({ min: 1, max: 4 }), value: fc.integer({ min: 0, max: 9 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      doctors: fc.integer({ min: 5, max: 40 }),
      value: fc.integer({ min: 0, max: 99 }),
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
  test('can’t be told by solving all sums, whatever the table', () => {
    fc.assert(
      fc.property(tables(6), (inner) => {
        const grid = withTotals(inner);
        const hidden = hiddenCells(asCells(grid), fewest);
        const told = derive(grid, hidden);
        expect(smallIn(grid).filter((place) => told.includes(place))).toEqual([]);
        for (const place of smallIn(grid)) {
          const [row, column] = place.split(',').map(Number);
          expect(hidden[row!]![column!]).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
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
        }
      }),
      { numRuns: 60 },
    );
  });
});
