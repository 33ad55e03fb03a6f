import { smallElectorate } from './electorate';

/** While fewer have voted than this, turnout is told in steps of five, so that nobody is watched voting (SCV1 2.15). */
const fewYet = 10;

/** The turnout that may be shown while a box is open. */
export const shownTurnout = (voted: number): number => (voted < fewYet ? voted - (voted % 5) : voted);

/** A share of ballots in tenths of a percent; of a small group rounded to five percent (SCV1 3, rule 7). */
const rounded = (tenths: number, isSmall: boolean): number =>
  isSmall ? Math.round(tenths / 50) * 50 : tenths;

/** Whether exact counts of an appraisal by so few ballots would say too much of each of them. */
export const isProtected = (counts: readonly number[]): boolean => sumOf(counts) < smallElectorate;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The share of each grade in tenths of a percent, among the ballots of one class; nothing where there are none. */
export function gradeShares(counts: readonly number[]): number[] {
  const ballots = sumOf(counts);
  const isSmall = isProtected(counts);
  return counts.map((count) => (ballots === 0 ? 0 : rounded(Math.round((count * 1000) / ballots), isSmall)));
}

/** What one class of raters gave one person. */
export type ClassCounts = {
  readonly weight: number;
  readonly counts: readonly number[];
};

/**
 * The shares of grades over all classes, in tenths of a percent: inside each class first, then by weight; ballots of different
 * classes are never pooled. Null while a class has no ballots. Exact until the last rounding.
 */
export function jointShares(classes: readonly ClassCounts[]): number[] | null {
  const rated = classes.map(({ weight, counts }) => ({
    weight: BigInt(weight),
    ballots: BigInt(sumOf(counts)),
    counts,
  }));
  if (rated.length === 0 || rated.some(({ ballots }) => ballots === 0n)) return null;
  const common = rated.reduce((product, { ballots }) => product * ballots, 1n);
  const weights = rated.reduce((sum, { weight }) => sum + weight, 0n);
  const isSmall = classes.some(({ counts }) => isProtected(counts));
  return rated[0]!.counts.map((_, grade) => {
    const sum = rated.reduce(
      (total, { weight, ballots, counts }) =>
        total + (weight * BigInt(counts[grade] ?? 0) * common) / ballots,
      0n,
    );
    const whole = common * weights;
    return rounded(Number((sum * 2000n + whole) / (2n * whole)), isSmall);
  });
}
