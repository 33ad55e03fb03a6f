import type { RowReason } from './import/reasons';

/** The sums of one month of a file: money in fen, quantities in thousandths, both as decimal text. */
export type MonthTotals = {
  readonly month: number;
  readonly rows: number;
  readonly doctors: number;
  readonly quantity: string;
  readonly amount: string;
  readonly visits: string;
};

/** What was read from a file, said before anything of it counts. */
export type DatasetTotals = {
  readonly rows: number;
  readonly faulty: number;
  readonly reasons: Readonly<Partial<Record<RowReason, number>>>;
  readonly months: readonly MonthTotals[];
  readonly departments: readonly string[];
  readonly items: number;
  /** Headers that are not known and were passed over. */
  readonly ignored: readonly string[];
  readonly encoding: string;
};
