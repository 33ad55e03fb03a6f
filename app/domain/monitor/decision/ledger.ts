import { cleanText } from '../../roster/import/clean';
import { readDate } from '../../roster/import/dates';
import { type Cell, emptyCell, type Table, type TableRow } from '../../roster/import/table';
import { addDays, type Day } from '../../statute/deadlines';
import { yuan } from './forms';
import {
  findLedgerHeader,
  type LedgerColumns,
  type LedgerField,
  readClass,
  readDaysLate,
  readPoint,
  requiredLedgerFields,
} from './ledger-columns';
import type { DecisionClass, Point } from './words';

/** What a preview says of a cell. Errors keep the row out; warnings and notes let it in. */
export const ledgerReasons = {
  missing: 'error',
  tooLong: 'error', // limit
  classUnknown: 'error', // text
  classDiffers: 'error', // was
  titleDiffers: 'error', // was
  pointUnknown: 'error', // text
  pointTwice: 'error', // row
  dayUnreadable: 'error', // text
  dayAhead: 'error', // day
  amountUnreadable: 'error', // text
  dayDiffers: 'error', // was
  notInPath: 'error',
  mustAdopt: 'error',
  withdrawn: 'error',
  supplierBlocked: 'error',
  statusUnreadable: 'warning', // text
} as const satisfies Record<string, 'error' | 'warning'>;
export type LedgerReason = {
  readonly code: keyof typeof ledgerReasons;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** One line of the ledger: a point of a decision that was done. */
export type LedgerRecord = {
  readonly code: string;
  readonly class: DecisionClass;
  readonly title: string;
  readonly point: Point;
  readonly doneOn: Day;
  /** Reckoned from the days over that the ledger speaks of. */
  readonly dueOn: Day;
  readonly amount: number | null;
  readonly department: string | null;
};
type Cells = Partial<Record<LedgerField, { readonly raw: string; readonly reasons: LedgerReason[] }>>;
export type LedgerRow = {
  readonly number: number;
  readonly status: 'new' | 'same' | 'warning' | 'error';
  readonly action: 'create' | 'none' | 'skip';
  readonly cells: Cells;
  readonly record: LedgerRecord | null;
};
export type LedgerPreview = {
  readonly missing: readonly LedgerField[];
  readonly rows: readonly LedgerRow[];
  readonly totals: Readonly<Record<'new' | 'same' | 'warnings' | 'errors' | 'decisions', number>>;
  readonly hash: string;
};

/** What is there already: decisions by their code, with the days of the points that are done. */
export type LedgerKnown = {
  readonly today: Day;
  readonly decisions: ReadonlyMap<string, KnownDecision>;
};
export type KnownDecision = {
  readonly class: DecisionClass;
  readonly title: string;
  /** It ended without being finished; a number that was given anew is not. */
  readonly isWithdrawn: boolean;
  readonly done: ReadonlyMap<Point, Day>;
  /** The points of its path that were not passed over. */
  readonly path: ReadonlySet<Point>;
  /** What the gate would say of a point of a decision that is kept here, done on a day; one that came by a ledger passes, and is found. */
  readonly gate: (point: Point, on: Day) => 'mustAdopt' | 'supplierBlocked' | null;
};

/** One row under way: its words, what is wrong with them. */
class Draft {
  readonly cells: Cells = {};
  constructor(
    private readonly row: TableRow,
    private readonly columns: LedgerColumns,
  ) {
    for (const field of columns.keys())
      this.cells[field] = { raw: this.text(field).slice(0, 200), reasons: [] };
  }
  private cell(field: LedgerField): Cell {
    return this.row.cells[this.columns.get(field) ?? -1] ?? emptyCell;
  }
  text(field: LedgerField): string {
    return cleanText(this.cell(field).text);
  }
  blame(field: LedgerField, code: LedgerReason['code'], params: LedgerReason['params'] = {}): null {
    const cell = this.cells[field] ?? { raw: '', reasons: [] };
    cell.reasons.push({ code, params });
    this.cells[field] = cell;
    return null;
  }
  words(field: LedgerField, limit: number): string | null {
    const text = this.text(field);
    if (text === '') return this.blame(field, 'missing');
    return [...text].length > limit ? this.blame(field, 'tooLong', { limit }) : text;
  }
  date(today: Day): Day | null {
    const text = this.text('doneOn');
    if (text === '') return this.blame('doneOn', 'missing');
    const { value } = readDate(this.cell('doneOn'));
    if (value === null) return this.blame('doneOn', 'dayUnreadable', { text });
    return value > today ? this.blame('doneOn', 'dayAhead', { day: value }) : value;
  }
}

function readRecord(draft: Draft, today: Day): LedgerRecord | null {
  const code = draft.words('code', 40);
  const title = draft.words('title', 120);
  const of = draft.words('class', 40);
  const kind = of === null ? null : (readClass(of) ?? draft.blame('class', 'classUnknown', { text: of }));
  const step = draft.words('point', 40);
  const point =
    step === null ? null : (readPoint(step) ?? draft.blame('point', 'pointUnknown', { text: step }));
  const doneOn = draft.date(today);
  const status = draft.text('status');
  const late = readDaysLate(status);
  if (late === null) draft.blame('status', 'statusUnreadable', { text: status });
  const sum = yuan.safeParse(draft.text('amount'));
  if (!sum.success) draft.blame('amount', 'amountUnreadable', { text: draft.text('amount') });
  const department = draft.text('department');
  if ([...department].length > 60) draft.blame('department', 'tooLong', { limit: 60 });
  if (code === null || title === null || kind === null || point === null || doneOn === null || !sum.success)
    return null;
  return {
    ...{ code, title, class: kind, point, doneOn, dueOn: addDays(doneOn, -(late ?? 0)) },
    amount: sum.data,
    department: department || null,
  };
}

/** Compares a line with the lines above it and with what is there: one class and title a code, one day a point. */
function compare(
  draft: Draft,
  record: LedgerRecord,
  known: LedgerKnown,
  above: { first: Map<string, LedgerRecord>; points: Map<string, number> },
): 'create' | 'none' {
  const there = known.decisions.get(record.code);
  if (there?.isWithdrawn) {
    if (there.done.get(record.point) === record.doneOn) return 'none';
    draft.blame('code', 'withdrawn');
    return 'create';
  }
  const first = there ?? above.first.get(record.code);
  if (first && first.class !== record.class) draft.blame('class', 'classDiffers', { was: first.class });
  if (first && first.title !== record.title) draft.blame('title', 'titleDiffers', { was: first.title });
  const row = above.points.get(`${record.code} ${record.point}`);
  if (row !== undefined) draft.blame('point', 'pointTwice', { row });
  const was = there?.done.get(record.point);
  if (was !== undefined && was !== record.doneOn) draft.blame('doneOn', 'dayDiffers', { was });
  if (there && was === undefined) {
    const fault = there.path.has(record.point) ? there.gate(record.point, record.doneOn) : 'notInPath';
    if (fault) draft.blame('point', fault);
  }
  return was === record.doneOn ? 'none' : 'create';
}

const gravest = (cells: Cells): 'error' | 'warning' | null => {
  const all = Object.values(cells).flatMap(({ reasons }) => reasons.map(({ code }) => ledgerReasons[code]));
  if (all.includes('error')) return 'error';
  return all.length > 0 ? 'warning' : null;
};

/** The first step of bringing in a ledger: what it would do, row by row, writing nothing. The same file and facts give the same hash. */
export function previewLedger(
  table: Table,
  known: LedgerKnown,
  hash: (text: string) => string,
): LedgerPreview {
  const header = findLedgerHeader(table.rows);
  const missing = requiredLedgerFields.filter((field) => !header?.columns.has(field));
  const above = { first: new Map<string, LedgerRecord>(), points: new Map<string, number>() };
  const below = header && missing.length === 0 ? table.rows.slice(header.index + 1) : [];
  const rows = below
    .filter((row) => row.cells.some((cell) => cleanText(cell.text) !== ''))
    .map((row): LedgerRow => {
      const draft = new Draft(row, header!.columns);
      const record = readRecord(draft, known.today);
      const action = record && compare(draft, record, known, above);
      const { cells } = draft;
      const worst = gravest(cells);
      if (record === null || action === null || worst === 'error')
        return { number: row.number, status: 'error', action: 'skip', cells, record: null };
      if (!above.first.has(record.code)) above.first.set(record.code, record);
      above.points.set(`${record.code} ${record.point}`, row.number);
      const status = action === 'none' ? 'same' : (worst ?? 'new');
      return { number: row.number, status, action, cells, record };
    });
  const count = (is: (row: LedgerRow) => boolean) => rows.filter(is).length;
  return {
    missing,
    rows,
    totals: {
      new: count(({ action }) => action === 'create'),
      same: count(({ action }) => action === 'none'),
      warnings: count(({ status }) => status === 'warning'),
      errors: count(({ status }) => status === 'error'),
      decisions: new Set(
        rows.flatMap(({ action, record }) =>
          action === 'create' && record && !known.decisions.has(record.code) ? [record.code] : [],
        ),
      ).size,
    },
    hash: hash(JSON.stringify(rows.map(({ number, action, record }) => [number, action, record]))),
  };
}
