import { checkPeople, type PersonOnRoster } from './check-people';
import { checkRepresentatives, type RepresentativeOnRoster } from './check-representatives';
import {
  type Column,
  fieldsOf,
  type ImportField,
  mapColumns,
  type Overrides,
  requiredFields,
} from './columns';
import { type Draft, type DraftCell, draftReader, type ImportValue } from './draft';
import { findHeader, lineOf, type Skipped, statedTotal, titleRows, whyNobody } from './header';
import { gravest, type Reason } from './reasons';
import type { Table, TableRow } from './table';
import { restoreZeros } from './zeros';

export type PreviewStatus = 'new' | 'same' | 'changed' | 'warning' | 'error';

export type PreviewCell = {
  readonly value: ImportValue;
  readonly raw: string;
  readonly status: PreviewStatus;
  /** The value so far, where this one would replace it. */
  readonly was?: ImportValue;
  readonly reasons: readonly Reason[];
};

export type PreviewRow = {
  readonly number: number;
  /** Staff number, zeros restored; null where it can't be read. */
  readonly key: string | null;
  readonly cells: Readonly<Partial<Record<ImportField, PreviewCell>>>;
  readonly status: PreviewStatus;
  readonly action: 'create' | 'update' | 'none' | 'skip';
};

/** What an import would do, and why; it is all the secretary confirms, hence the hash. */
export type Preview = {
  readonly kind: 'people' | 'representatives';
  readonly columns: readonly Column[];
  /** Every header cell of the file, for the correction. `row` is null where the file has no header row at all. */
  readonly header: {
    readonly row: number | null;
    readonly cells: readonly { readonly index: number; readonly header: string }[];
  };
  /** Required fields without a column: nothing can be imported until the secretary points them out. */
  readonly missingColumns: readonly ImportField[];
  /** Other fields without a column: they stay as they are. */
  readonly absentColumns: readonly ImportField[];
  readonly rows: readonly PreviewRow[];
  readonly skipped: readonly Skipped[];
  readonly findings: readonly Reason[];
  /** Numbers of rows. A row with a warning also counts as new, same or changed; a row with an error only as an error. */
  readonly totals: Readonly<Record<'new' | 'same' | 'changed' | 'warnings' | 'errors' | 'skipped', number>>;
  readonly hash: string;
};

export type PreviewInput = {
  readonly table: Table;
  readonly overrides: Overrides;
  /** Any digest of a text; the domain has no crypto of its own. */
  readonly hash: (text: string) => string;
} & (
  | { readonly kind: 'people'; readonly existing: ReadonlyMap<string, PersonOnRoster> }
  | { readonly kind: 'representatives'; readonly existing: ReadonlyMap<string, RepresentativeOnRoster> }
);

/** What is known of a row's person, by field; null for somebody new. */
function knownOf(input: PreviewInput, key: string | null): Partial<Record<ImportField, ImportValue>> | null {
  if (key === null) return null;
  if (input.kind === 'people') {
    const person = input.existing.get(key);
    return person ? { ...person, staffNumber: key } : null;
  }
  const seat = input.existing.get(key)?.seat;
  if (!seat) return null;
  const { name } = input.existing.get(key)!;
  return { ...seat, staffNumber: key, name, nonVoting: seat.delegationRole === 'nonVoting' };
}

const silencedByKnown = new Set(['phoneMissing', 'genderMissing', 'levelMissing']);

/** An empty cell never erases what is known: it is shown and kept as the same. */
function closeCell(cell: DraftCell, was: ImportValue | undefined, fresh: boolean): PreviewCell {
  const before = was ?? null;
  const reasons =
    before === null || cell.reasons.length === 0
      ? cell.reasons
      : cell.reasons.filter((reason) => !silencedByKnown.has(reason.code));
  const { value, raw } = cell;
  const differs = !fresh && value !== null && value !== before && !(value === false && before === null);
  const status = gravest(reasons) ?? (fresh ? 'new' : differs ? 'changed' : 'same');
  return differs ? { value, raw, status, was: before, reasons } : { value, raw, status, reasons };
}

function closeRow(draft: Draft, input: PreviewInput): PreviewRow {
  const known = knownOf(input, draft.key);
  const cells: Partial<Record<ImportField, PreviewCell>> = {};
  let [error, warning, changed] = [false, false, false];
  for (const [field, cell] of draft.cells) {
    // A representative's name belongs to the roster: this file may contradict it, never change it.
    const was = input.kind === 'representatives' && field === 'name' ? cell.value : known?.[field];
    const closed = closeCell(cell, was, known === null);
    cells[field] = closed;
    error ||= closed.status === 'error';
    warning ||= closed.status === 'warning';
    changed ||= closed.was !== undefined;
  }
  const action = error || draft.skip ? 'skip' : known === null ? 'create' : changed ? 'update' : 'none';
  const plain = known === null ? 'new' : changed ? 'changed' : 'same';
  return {
    number: draft.number,
    key: draft.key,
    cells,
    status: error ? 'error' : warning ? 'warning' : plain,
    action,
  };
}

function totalsOf(rows: readonly PreviewRow[]): Preview['totals'] {
  const totals = { new: 0, same: 0, changed: 0, warnings: 0, errors: 0, skipped: 0 };
  for (const { status, action } of rows) {
    if (status === 'error') totals.errors += 1;
    else if (action === 'skip') totals.skipped += 1;
    if (status === 'warning') totals.warnings += 1;
    if (action === 'create') totals.new += 1;
    if (action === 'update') totals.changed += 1;
    if (action === 'none') totals.same += 1;
  }
  return totals;
}

/**
 * All that a confirmation would carry out, as one text. What a cell said before it was cleaned is left out: either it shows
 * in the value or in a reason, or it makes no difference. Values hold no control characters, so the parts can't run together.
 */
function essence(preview: Omit<Preview, 'hash'>): string {
  const { rows, ...rest } = preview;
  const parts = [JSON.stringify(rest)];
  for (const row of rows) {
    parts.push('\n', String(row.number), row.key ?? '', row.action);
    for (const cell of Object.values(row.cells)) {
      if (!cell) continue;
      parts.push(String(cell.value));
      if (cell.was !== undefined) parts.push(`\u0002${cell.was}`);
      if (cell.reasons.length > 0) parts.push(JSON.stringify(cell.reasons));
    }
  }
  return parts.join('\u0001');
}

/** Sorts the rows below the header into people and nobody. */
function sortRows(table: Table, index: number, columns: readonly Column[]) {
  const header = table.rows[index];
  const skipped = titleRows(table, index);
  const kept: TableRow[] = [];
  const at = (field: ImportField) => columns.find((column) => column.field === field)?.index;
  const place = { staffNumber: at('staffNumber'), name: at('name') };
  for (const row of header ? table.rows.slice(index + 1) : []) {
    const why = whyNobody(row, header!, place);
    if (why === null) kept.push(row);
    else if (why !== 'blank') skipped.push({ number: row.number, why, text: lineOf(row) });
  }
  return { kept, skipped };
}

function findingsOf(table: Table, skipped: readonly Skipped[], found: number): Reason[] {
  const findings: Reason[] = found === 0 ? [{ code: 'noDataRows' }] : [];
  const totals = skipped.filter((row) => row.why === 'total');
  const stated = totals.length === 1 ? statedTotal(totals[0]!.text) : null;
  if (stated !== null && stated !== found) {
    findings.push({ code: 'totalDiffers', params: { row: totals[0]!.number, stated, found } });
  }
  if (skipped.length > 0) findings.push({ code: 'rowsSkipped', params: { count: skipped.length } });
  for (const [code, names] of [
    ['hiddenSheetsSkipped', table.hiddenSheetsSkipped],
    ['otherSheetsSkipped', table.otherSheets],
  ] as const) {
    if (names.length > 0) findings.push({ code, params: { names: names.join(', '), count: names.length } });
  }
  return findings;
}

function check(
  drafts: Draft[],
  columns: readonly Column[],
  kept: readonly TableRow[],
  input: PreviewInput,
): Reason[] {
  const index = columns.find((column) => column.field === 'staffNumber')?.index ?? -1;
  const zeros = restoreZeros(drafts, new Map(kept.map((row) => [row.number, row])), index, input.existing);
  const findings: Reason[] = zeros.count > 0 ? [{ code: 'zerosRestored', params: zeros }] : [];
  if (input.kind === 'representatives') findings.push(...checkRepresentatives(drafts, input.existing));
  else checkPeople(drafts, input.existing);
  return findings;
}

/**
 * The first step of an import: what it would do, cell by cell, writing nothing. The same table, corrections and existing
 * facts give the same hash; the confirmation previews again and compares.
 */
export function previewImport(input: PreviewInput): Preview {
  const { kind, table, overrides } = input;
  const { index } = findHeader(kind, table.rows);
  const headerRow = table.rows[index];
  const columns = headerRow ? mapColumns(kind, headerRow.cells, overrides) : [];
  const without = fieldsOf(kind).filter((field) => !columns.some((column) => column.field === field));
  const missingColumns = without.filter((field) => requiredFields[kind].includes(field));
  const { kept, skipped } = sortRows(table, index, columns);
  const drafts = missingColumns.length > 0 ? [] : kept.map(draftReader(columns));
  const checked = missingColumns.length > 0 ? [] : check(drafts, columns, kept, input);
  const rows = drafts.map((draft) => closeRow(draft, input));
  const people = new Set(drafts.map((draft) => draft.key ?? draft.number)).size;
  const seen = {
    kind,
    columns,
    header: {
      row: headerRow?.number ?? null,
      cells: (headerRow?.cells ?? []).map((cell, at) => ({ index: at, header: cell.text.trim() })),
    },
    missingColumns,
    absentColumns: without.filter((field) => !missingColumns.includes(field)),
    rows,
    skipped,
    findings: missingColumns.length > 0 ? [] : [...findingsOf(table, skipped, people), ...checked],
    totals: totalsOf(rows),
  };
  return { ...seen, hash: input.hash(essence(seen)) };
}
