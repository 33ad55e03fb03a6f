import type { Month } from './words';

/** How many answered and how many of them were satisfied. */
export type Cell = { readonly n: number; readonly good: number };

type ChartRules = {
  /** Months that must stand before a month is judged, and the most that are taken. */
  readonly leastMonths: number;
  readonly mostMonths: number;
  /** So many months in a row under the line of those before them are a finding. */
  readonly run: number;
};

/** Three standard deviations of the binomial, squared: the width of the limits in every control chart since Shewhart. */
const sigmasSquared = 9n;

const sum = (cells: readonly Cell[]): Cell => ({
  n: cells.reduce((all, { n }) => all + n, 0),
  good: cells.reduce((all, { good }) => all + good, 0),
});

/**
 * Whether a month's share lies below the lower limit of a p-chart, p − 3·√(p(1−p)/n) with p = good/n of the months before. Compared in
 * integers: (G·n − g·N)² > 9·n·G·(N−G), and the share below p.
 */
export function isBelowLimit(base: Cell, { n, good }: Cell): boolean {
  const [N, G, m, g] = [base.n, base.good, n, good].map(BigInt) as [bigint, bigint, bigint, bigint];
  const gap = G * m - g * N;
  return gap > 0n && gap * gap > sigmasSquared * m * G * (N - G);
}

/** Whether a month's share lies under the line of the months before. */
export const isUnderLine = (base: Cell, { n, good }: Cell): boolean =>
  BigInt(good) * BigInt(base.n) < BigInt(base.good) * BigInt(n);

/** A share per mille, rounded half up; null of nothing. */
export const perMilleOf = ({ n, good }: Cell): number | null =>
  n === 0 ? null : Math.floor((2000 * good + n) / (2 * n));

/** The lower limit per mille, rounded down, never below nothing. For showing only: what is judged is judged exactly. */
export function lowerLimit(base: Cell, n: number): number {
  if (base.n === 0 || n === 0) return 0;
  const [N, G, m] = [BigInt(base.n), BigInt(base.good), BigInt(n)];
  const spread = rootUp(sigmasSquared * 1_000_000n * m * G * (N - G));
  const limit = 1000n * G * m - spread;
  return limit <= 0n ? 0 : Number(limit / (N * m));
}

/** The smallest integer whose square reaches the given one. */
function rootUp(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (let better = (root + square / root) / 2n; better < root; better = (root + square / root) / 2n)
    root = better;
  return root * root === square ? root : root + 1n;
}

export type ChartRow = Cell & {
  readonly month: Month;
  /** What it is judged by; null while there are too few months before it. */
  readonly base: Cell | null;
  readonly isBelow: boolean;
  /** Last of so many in a row under the line. */
  readonly endsRun: boolean;
};

/**
 * Judges each month by the months before it, oldest first. Months that fell below their limit are no measure for those after them, or a
 * slow decline would lower its own limits.
 */
export function judgeMonths(
  months: readonly (Cell & { readonly month: Month })[],
  { leastMonths, mostMonths, run }: ChartRules,
): ChartRow[] {
  const rows: ChartRow[] = [];
  const measureOf = (before: readonly ChartRow[]): Cell | null => {
    const fit = before.filter(({ isBelow }) => !isBelow).slice(-mostMonths);
    return fit.length < leastMonths ? null : sum(fit);
  };
  for (const { month, n, good } of months) {
    const base = measureOf(rows);
    const isBelow = base !== null && isBelowLimit(base, { n, good });
    const last = [...rows.slice(1 - run), { n, good }].slice(-run);
    const beforeRun = measureOf(rows.slice(0, Math.max(0, rows.length + 1 - run)));
    const endsRun =
      last.length === run && beforeRun !== null && last.every((cell) => isUnderLine(beforeRun, cell));
    rows.push({ month, n, good, base, isBelow, endsRun });
  }
  return rows;
}
