import type { ResultCode, Satisfaction } from './words';

/** What a department did: what it leads or replies to separately, in every round. */
export type UnitFigures = {
  readonly unit: string;
  readonly assigned: number;
  readonly replied: number;
  readonly onTime: number;
};

/** The figures of a report on handling, of what was handed in from one day to another (Shanghai days). */
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
  readonly replied: number;
  readonly onTime: number;
  readonly codes: Readonly<Record<ResultCode, number>>;
  /** What people said of the results that count now; `notRated` are those who could and did not. */
  readonly results: Readonly<Record<Satisfaction | 'notRated', number>>;
  readonly secondRounds: number;
  readonly jointMeetings: number;
  readonly tracking: number;
  readonly closed: number;
  /** Handed in before and still open at the beginning, and how many of them are closed by now. */
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
