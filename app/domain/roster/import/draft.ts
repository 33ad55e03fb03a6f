import { type Cleaned, cleanRemark, readName, readPhone, readStaffNumber, readText } from './clean';
import type { Column, ImportField } from './columns';
import { readDate } from './dates';
import type { Reason } from './reasons';
import { type Cell, emptyCell, type TableRow } from './table';
import { readAnswer, readGender, readJobKind, readJobLevel, readRole } from './words';

/** What a cell comes to: text, an identifier of a list, a date `YYYY-MM-DD`, a tick; null where there is nothing. */
export type ImportValue = string | boolean | null;

export type DraftCell = { value: ImportValue; readonly raw: string; reasons: readonly Reason[] };

/** A row while the checks add to it. */
export type Draft = {
  readonly number: number;
  /** Staff number, zeros restored; null where it can't be read. */
  key: string | null;
  readonly cells: Map<ImportField, DraftCell>;
  /** A second row of the same person: shown, not carried out. */
  skip: boolean;
};

const rawLimit = 500;
const readers: Record<ImportField, (cell: Cell) => Cleaned<string | boolean>> = {
  staffNumber: (cell) => readStaffNumber(cell.text),
  name: (cell) => readName(cell.text),
  gender: (cell) => readGender(cell.text),
  bornOn: readDate,
  hiredOn: readDate,
  department: (cell) => readText(cell.text, 100),
  jobKind: (cell) => readJobKind(cell.text),
  jobLevel: (cell) => readJobLevel(cell.text),
  phone: (cell) => readPhone(cell.text),
  remark: (cell) => readText(cell.text, 500, cleanRemark),
  delegation: (cell) => readText(cell.text, 100),
  delegationRole: (cell) => readRole(cell.text),
  presidium: (cell) => readAnswer(cell.text),
  constituency: (cell) => readText(cell.text, 100),
  nonVoting: (cell) => readAnswer(cell.text),
};

/** Columns in which the same few words come again and again: each word is read once a file. */
const repeating = new Set<ImportField>([
  'gender',
  'department',
  'jobKind',
  'jobLevel',
  'delegation',
  'delegationRole',
  'presidium',
  'constituency',
  'nonVoting',
]);

/** Reads each cell of a row by itself; what only a look at other rows can tell comes later. */
export function draftReader(columns: readonly Column[]): (row: TableRow) => Draft {
  const known = new Map<ImportField, Map<string, Cleaned<string | boolean>>>();
  for (const { field } of columns) if (repeating.has(field)) known.set(field, new Map());
  const read = (field: ImportField, cell: Cell) => {
    const words = known.get(field);
    const before = words?.get(cell.text);
    if (before) return before;
    const result = readers[field](cell);
    words?.set(cell.text, result);
    return result;
  };
  return (row) => {
    const cells = new Map<ImportField, DraftCell>();
    for (const { field, index } of columns) {
      const cell = row.cells[index] ?? emptyCell;
      const { value, reasons } = read(field, cell);
      const raw = cell.text.length > rawLimit ? cell.text.slice(0, rawLimit) : cell.text;
      cells.set(field, { value, raw, reasons });
    }
    const key = cells.get('staffNumber')?.value;
    return { number: row.number, key: typeof key === 'string' ? key : null, cells, skip: false };
  };
}

export const pick = (draft: Draft, field: ImportField): ImportValue => draft.cells.get(field)?.value ?? null;

/** A value as words for a reason. */
export const textOf = (draft: Draft, field: ImportField): string => String(pick(draft, field) ?? '');

/** Adds a reason to a row's cell, so that the page shows it where it belongs. */
export function blame(draft: Draft, field: ImportField, reason: Reason): void {
  const cell = draft.cells.get(field);
  if (cell) cell.reasons = [...cell.reasons, reason];
  else draft.cells.set(field, { value: null, raw: '', reasons: [reason] });
}

/** Rows by staff number, in the order of the file. */
export function byKey(drafts: readonly Draft[]): Map<string, Draft[]> {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.key === null) continue;
    const group = groups.get(draft.key);
    if (group) group.push(draft);
    else groups.set(draft.key, [draft]);
  }
  return groups;
}
