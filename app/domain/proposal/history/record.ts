import type { Category, ResultCode, Satisfaction } from '../words';
import type { HistoryOutcome } from './words';

/** An old proposal as it is written down: closed, declined or merged. Days are `YYYY-MM-DD`. */
export type HistoryRecord = {
  readonly year: number;
  readonly number: number | null;
  readonly title: string;
  /** Names as they are printed; `personId` where the first of them is on the roster. */
  readonly names: string;
  readonly personId: string | null;
  readonly category: Category;
  readonly reasons: string;
  readonly suggestions: string;
  readonly outcome: HistoryOutcome;
  readonly mergedWith: number | null;
  readonly unit: string | null;
  readonly reply: string | null;
  readonly code: ResultCode | null;
  readonly satisfaction: Satisfaction | null;
  readonly submittedOn: string | null;
  readonly closedOn: string | null;
};

/** What is known when old proposals are compared: years are whole numbers, `key` is "year-number" or "year title". */
export type HistoryKnown = {
  /** The year that is going on: its proposals are not history. */
  readonly thisYear: number;
  /** "2024-17" → title. */
  readonly numbers: ReadonlyMap<string, string>;
  /** "2024-17" of imported cases that stand by themselves: into them others can be merged. */
  readonly leads: ReadonlySet<string>;
  /** "2024 title" of what is there already. */
  readonly titles: ReadonlySet<string>;
  readonly byStaffNumber: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
};
