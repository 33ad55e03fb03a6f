import { hasPersonalNumbers } from '../../../disclosure/redact';
import { cleanText } from '../../../roster/import/clean';
import type { Table } from '../../../roster/import/table';
import type { Item } from '../item';
import type { Month } from '../words';
import { findColumns } from './columns';
import { readSurveyRow, type SurveyReason, type SurveyRecord, surveyReasons } from './read-row';

type FaultyRow = {
  /** Place in the file, from 1. */
  readonly number: number;
  readonly status: 'warning' | 'error';
  readonly reasons: readonly SurveyReason[];
};
type MonthCount = { readonly month: Month; readonly count: number; readonly isThere: boolean };

export type SurveyPreview = {
  readonly items: readonly Item[];
  readonly passedOver: readonly string[];
  readonly records: readonly SurveyRecord[];
  readonly faulty: readonly FaultyRow[];
  readonly months: readonly MonthCount[];
  readonly departments: readonly { readonly name: string; readonly count: number }[];
  readonly totals: Readonly<Record<'new' | 'there' | 'warnings' | 'errors', number>>;
  readonly hash: string;
};

/** Why a file is not even previewed: no such columns, or something that belongs to a person (column or row). */
type FileFault =
  | { readonly fault: 'columns' }
  | { readonly fault: 'personal'; readonly column: string; readonly row: number };

type SurveyKnown = {
  readonly today: string;
  /** Months that a file brought before by the same way. */
  readonly monthsThere: ReadonlySet<Month>;
  readonly again: 'skip' | 'replace';
};

function tally(names: readonly string[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** What an import of answers would do, writing nothing. The same file and facts give the same hash. */
export function previewSurveys(
  table: Table,
  known: SurveyKnown,
  hash: (text: string) => string,
): SurveyPreview | FileFault {
  const columns = findColumns(table.rows);
  if (!columns) return { fault: 'columns' };
  if (columns.personal !== null) return { fault: 'personal', column: columns.personal, row: 0 };
  const rows = table.rows
    .slice(columns.index + 1)
    .filter((row) => row.cells.some((cell) => cleanText(cell.text) !== ''));
  const records: SurveyRecord[] = [];
  const faulty: FaultyRow[] = [];
  for (const row of rows) {
    const exposed = row.cells.findIndex(({ text }) => hasPersonalNumbers(text));
    if (exposed >= 0) return { fault: 'personal', column: '', row: row.number };
    const { record, reasons } = readSurveyRow(row, columns, known.today);
    const isFaulty = reasons.some(({ code }) => surveyReasons[code] === 'error');
    if (reasons.length > 0)
      faulty.push({ number: row.number, status: isFaulty ? 'error' : 'warning', reasons });
    if (!isFaulty) records.push(record);
  }
  const kept =
    known.again === 'replace' ? records : records.filter(({ month }) => !known.monthsThere.has(month));
  return {
    items: columns.items.map(({ item }) => item),
    passedOver: columns.passedOver,
    records: kept,
    faulty,
    months: tally(records.map(({ month }) => month))
      .map(({ name, count }) => ({ month: name, count, isThere: known.monthsThere.has(name) }))
      .sort((one, other) => (one.month < other.month ? -1 : 1)),
    departments: tally(records.map(({ department }) => department)),
    totals: {
      new: kept.length,
      there: records.length - kept.length,
      warnings: faulty.filter(({ status }) => status === 'warning').length,
      errors: faulty.filter(({ status }) => status === 'error').length,
    },
    hash: hash(JSON.stringify([kept, known.again])),
  };
}
