import { addDays, type Day } from '../../statute/deadlines';
import { type DecisionRules, type PointRule, thresholdOf } from './settings';
import { type DecisionClass, inOrder, isDecisive, type Point } from './words';

/** A control point of one decision as it stands. */
export type PathPoint = {
  readonly point: Point;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly isSkipped: boolean;
};

/** What was said of a point that was put right since: `by` did, at the moment `at`. */
export type PointCorrection = {
  readonly doneOn: Day;
  readonly evidence: string | null;
  readonly why: string;
  readonly by: string;
  readonly at: string;
};

/** The points of a decision with the days by which they are due, reckoned one after the other from its beginning. */
export function planPath(
  route: readonly PointRule[],
  startsOn: Day,
): { readonly point: Point; readonly dueOn: Day; readonly owner: string; readonly maySkip: boolean }[] {
  let dueOn = startsOn;
  return [...route]
    .sort((one, other) => inOrder(one.point, other.point))
    .map(({ point, days, owner, maySkip }) => {
      dueOn = addDays(dueOn, days);
      return { point, dueOn, owner, maySkip };
    });
}

/** How a point stands on a day. "Late" and "missing" are reckoned, never stored. `open`: not done, and nothing is held against it yet. */
export type PointStanding = 'done' | 'late' | 'skipped' | 'missing' | 'open';

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/**
 * How the points of a path stand on a day. Missing is only the point whose turn it is: those behind it wait for it, and would say the same thing
 * once more.
 */
export function standingsOf(path: readonly PathPoint[], today: Day): PointStanding[] {
  const turn = nextPoint(path);
  return path.map(({ point, doneOn, dueOn, isSkipped }) => {
    if (isSkipped) return 'skipped';
    if (doneOn !== null) return doneOn > dueOn ? 'late' : 'done';
    return point === turn && today > dueOn ? 'missing' : 'open';
  });
}

/** Days over the due day: of what is done until it was done, of what is not until today; 0 in time. */
export const daysLate = ({ doneOn, dueOn, isSkipped }: PathPoint, today: Day): number =>
  isSkipped ? 0 : Math.max(0, daysBetween(dueOn, doneOn ?? today));

/** Whether every point was passed, done or passed over with a reason. */
export const isPassed = (path: readonly PathPoint[]): boolean =>
  path.length > 0 && path.every(({ doneOn, isSkipped }) => doneOn !== null || isSkipped);

/** The point whose turn it is. */
export const nextPoint = (path: readonly PathPoint[]): Point | null =>
  path.find(({ doneOn, isSkipped }) => doneOn === null && !isSkipped)?.point ?? null;

/** Points that were done before one that comes before them, or while such a one still was not done. */
export function outOfOrder(path: readonly PathPoint[]): Point[] {
  return path.flatMap(({ point, doneOn, isSkipped }, at) => {
    if (doneOn === null || isSkipped) return [];
    const isEarly = path
      .slice(0, at)
      .some((one) => !one.isSkipped && (one.doneOn === null || one.doneOn > doneOn));
    return isEarly ? [point] : [];
  });
}

/** The decisive points that were done before the congress had adopted what it must adopt: `adoptedOn` is the day it did, null while it has not. */
export const beforeAdoption = (path: readonly PathPoint[], adoptedOn: Day | null): Point[] =>
  path.flatMap(({ point, doneOn }) =>
    isDecisive(point) && doneOn !== null && (adoptedOn === null || doneOn < adoptedOn) ? [point] : [],
  );

/** Whether a decision is of a sum, in fen, from which on nothing may be passed over; an unknown sum is not yet known to be small. */
export function isLarge(rules: DecisionRules, of: DecisionClass, amount: number | null): boolean {
  const from = thresholdOf(rules, of);
  return from !== null && (amount === null || amount >= from);
}
