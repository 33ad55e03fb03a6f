import { leewayOf } from './rules';

/** One cell of a table that is shown together with its totals: how many doctors are in it and its amount in fen. */
export type Cell = { readonly doctors: number; readonly amount: bigint };

/** A table with its margins: the last row and the last column hold the totals. */
export type Grid = readonly (readonly Cell[])[];

type Edge = { readonly row: number; readonly column: number };
/** A cell on a way, and whether the way goes through it from its row to its column. */
type Step = Edge & { readonly isOut: boolean };

/** Hiding a total costs more than hiding any cell, and a large cell more than a small one. */
const costOf = (grid: Grid, { row, column }: Edge): number => {
  const isMargin = row === grid.length - 1 || column === grid[0]!.length - 1;
  return 1 + grid[row]![column]!.doctors + (isMargin ? 1_000_000 : 0);
};

/**
 * Which cells must be left out so that none with one to `fewest - 1` doctors can be told, or nearly told, from what is shown, totals included
 * (complementary suppression). Rows and columns are places, a hidden cell leads from its row to its column: its figure follows from the totals
 * exactly where it lies on no circle of hidden cells. Along a circle figures rise and fall in turn without changing any total, but only as far as
 * its smallest cell goes, none being below zero: with a companion of two yuan the bounds tell nearly all. So for each small cell circles are
 * hidden that together carry its leeway: whoever reckons the bounds finds that the figure may be that much higher and that much lower.
 */
export function hiddenCells(grid: Grid, fewest: number): boolean[][] {
  const hidden = grid.map((row) => row.map(({ doctors }) => doctors > 0 && doctors < fewest));
  const small = grid.flatMap((row, at) =>
    row.flatMap((_, column) => (hidden[at]![column] ? [{ row: at, column }] : [])),
  );
  for (const cell of small) {
    for (const { row, column } of closeCircles(grid, hidden, cell) ?? everything(grid))
      hidden[row]![column] = true;
  }
  return hidden;
}

const everything = (grid: Grid): Edge[] =>
  grid.flatMap((row, at) => row.map((_, column) => ({ row: at, column })));

/**
 * The cells of circles that together carry the leeway of a cell: the cheapest one that carries all of it, else several that carry parts, always the
 * widest first, so that no crowd of tiny cells is hidden. Null where there are none, as for a cell of nothing in a row of nothing.
 */
function closeCircles(grid: Grid, given: readonly (readonly boolean[])[], cell: Edge): Edge[] | null {
  const hidden = given.map((row) => [...row]);
  const carried = grid.map((row) => row.map(() => 0n));
  const found: Edge[] = [];
  let left = leewayOf(grid[cell.row]![cell.column]!.amount);
  let width = left;
  while (left > 0n) {
    const carries = ({ row, column, isOut }: Step): boolean => {
      const more = isOut ? carried[row]![column]! : -carried[row]![column]!;
      return grid[row]![column]!.amount - more >= width;
    };
    const way = cheapestWay(grid, hidden, cell, carries);
    if (!way && width === 1n) return null;
    if (!way) width = (width + 1n) / 2n;
    for (const { row, column, isOut } of way ?? []) {
      carried[row]![column]! += isOut ? width : -width;
      hidden[row]![column] = true;
      found.push({ row, column });
    }
    if (way) left -= width;
    if (left < width) width = left;
  }
  return found;
}

/** The cells that, hidden, lead from the cell's column back to its row; null where there are none. Places: rows first, then columns. */
function cheapestWay(
  grid: Grid,
  hidden: readonly (readonly boolean[])[],
  cell: Edge,
  carries: (step: Step) => boolean,
): Step[] | null {
  const rows = grid.length;
  const places = rows + grid[0]!.length;
  const cost = new Array<number>(places).fill(Number.POSITIVE_INFINITY);
  const by = new Array<{ from: number; step: Step } | null>(places).fill(null);
  const done = new Set<number>();
  cost[rows + cell.column] = 0;
  for (;;) {
    let at = -1;
    for (let place = 0; place < places; place += 1)
      if (!done.has(place) && cost[place]! < (at < 0 ? Number.POSITIVE_INFINITY : cost[at]!)) at = place;
    if (at < 0) return null;
    if (at === cell.row) break;
    done.add(at);
    const isOut = at < rows;
    for (let to = 0; to < (isOut ? grid[0]!.length : rows); to += 1) {
      const step = isOut ? { row: at, column: to, isOut } : { row: to, column: at - rows, isOut };
      const isItself = step.row === cell.row && step.column === cell.column;
      if (isItself || !carries(step)) continue;
      const place = isOut ? rows + to : to;
      const more = hidden[step.row]![step.column] ? 0 : costOf(grid, step);
      if (cost[at]! + more >= cost[place]!) continue;
      cost[place] = cost[at]! + more;
      by[place] = { from: at, step };
    }
  }
  const way: Step[] = [];
  for (let last = by[cell.row]; last; last = by[last.from] ?? null) way.push(last.step);
  return way;
}
