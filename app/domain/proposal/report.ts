import type { ResultCode, Satisfaction } from './words';

/**
 * What a department did: what it leads or replies to separately, in every round. `due` are replies that were given or whose day is past, of which
 * `onTime` is a share; reports that were brought before it was counted have none.
 */
export type UnitFigures = {
  readonly unit: string;
  readonly assigned: number;
  readonly due?: number;
  readonly replied: number;
  readonly onTime: number;
};

/** The figures of a report on handling: what happened from one day to another (Shanghai days), also to what was handed in before. */
export type ReportFigures = {
  readonly from: string;
  readonly to: string;
  readonly received: number;
  readonly filed: number;
  readonly suggestions: number;
  readonly merged: number;
  readonly declined: number;
  readonly promoted: number;
  readonly waiting: number;
  readonly assigned: number;
  readonly due?: number;
  readonly replied: number;
  readonly onTime: number;
  /** Of replies published in this time. */
  readonly codes: Readonly<Record<ResultCode, number>>;
  /** What people said in this time of results that still count; `notRated` are those who let their time go by. */
  readonly results: Readonly<Record<Satisfaction | 'notRated', number>>;
  readonly secondRounds: number;
  readonly jointMeetings: number;
  readonly tracking: number;
  readonly closed: number;
  /** Handed in before and still open at the beginning, and how many of the closed are among them. */
  readonly carried: number;
  readonly carriedClosed: number;
  readonly units: readonly UnitFigures[];
};

/** A share in per cent with one decimal, rounded half up in whole numbers; null of nothing. */
export const shareOf = (part: number, whole: number): string | null => {
  if (whole === 0) return null;
  const thousandths = Math.floor((part * 2000 + whole) / (whole * 2));
  return `${Math.floor(thousandths / 10)}.${thousandths % 10}`;
};

/** What was on time of what was due: work whose day is yet to come is not late. Reports that froze no `due` keep their share of all that was assigned. */
export const shareOnTime = (row: Pick<UnitFigures, 'onTime' | 'assigned' | 'due'>): string | null =>
  shareOf(row.onTime, row.due ?? row.assigned);
