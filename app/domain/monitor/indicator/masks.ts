/** One cell of a table that is shown together with its totals. */
export type Cell = {
  /** How many doctors are in it. */
  readonly doctors: number;
  /** Whether its figure is above zero; a zero hides nothing behind it. */
  readonly solid: boolean;
};

/** A table with its margins: the last row and the last column hold the totals. */
export type Grid = readonly (readonly Cell[])[];

type Edge = { readonly row: number; readonly column: number };

/** Hiding a total costs more than hiding any cell, and a large cell more than a small one. */
const costOf = (grid: Grid, { row, column }: Edge): number => {
  const isMargin = row === grid.length - 1 || column === grid[0]!.length - 1;
  return 1 + grid[row]![column]!.doctors + (isMargin ? 1_000_000 : 0);
};

/**
 * Which cells must be left out so that none with one to `fewest - 1` doctors can be told from what is shown, totals included (complementary
 * suppression). Rows and columns are places, a hidden cell leads from its row to its column: its figure follows from the totals exactly where it
 * lies on no circle of hidden cells, so for each one the cheapest circle is hidden too. Only cells above zero close a circle; where a circle of
 * such cells is there, figures can be moved along it without changing any total, so that no reckoning, bounds included, finds the one there was.
 */
export function hiddenCells(grid: Grid, fewest: number): boolean[][] {
  const hidden = grid.map((row) => row.map(({ doctors }) => doctors > 0 && doctors < fewest));
  const small = grid.flatMap((row, at) =>
    row.flatMap((_, column) => (hidden[at]![column] ? [{ row: at, column }] : [])),
  );
  for (const cell of small) {
    for (const { row, column } of cheapestWay(grid, hidden, cell) ?? everything(grid))
      hidden[row]![column] = true;
  }
  return hidden;
}

const everything = (grid: Grid): Edge[] =>
  grid.flatMap((row, at) => row.map((_, column) => ({ row: at, column })));

/** The cells that, hidden, lead from the cell's column back to its row; null where there are none. Places: rows first, then columns. */
function cheapestWay(grid: Grid, hidden: readonly (readonly boolean[])[], cell: Edge): Edge[] | null {
  const rows = grid.length;
  const places = rows + grid[0]!.length;
  const cost = new Array<number>(places).fill(Number.POSITIVE_INFINITY);
  const by = new Array<{ from: number; edge: Edge } | null>(places).fill(null);
  const done = new Set<number>();
  cost[rows + cell.column] = 0;
  for (;;) {
    let at = -1;
    for (let place = 0; place < places; place += 1)
      if (!done.has(place) && cost[place]! < (at < 0 ? Number.POSITIVE_INFINITY : cost[at]!)) at = place;
    if (at < 0) return null;
    if (at === cell.row) break;
    done.add(at);
    for (let to = 0; to < (at < rows ? grid[0]!.length : rows); to += 1) {
      const edge = at < rows ? { row: at, column: to } : { row: to, column: at - rows };
      const isItself = edge.row === cell.row && edge.column === cell.column;
      if (isItself || !grid[edge.row]![edge.column]!.solid) continue;
      const place = at < rows ? rows + to : to;
      const more = hidden[edge.row]![edge.column] ? 0 : costOf(grid, edge);
      if (cost[at]! + more >= cost[place]!) continue;
      cost[place] = cost[at]! + more;
      by[place] = { from: at, edge };
    }
  }
  const way: Edge[] = [];
  for (let step = by[cell.row]; step; step = by[step.from] ?? null) way.push(step.edge);
  return way;
}
