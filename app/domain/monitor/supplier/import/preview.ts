import { cleanText } from '../../../roster/import/clean';
import type { Table } from '../../../roster/import/table';
import type { Day } from '../../../statute/deadlines';
import { isSameRecord } from '../status';
import { findSupplierHeader, requiredSupplierFields, type SupplierField } from './columns';
import {
  type Reading,
  readSupplierRow,
  type SupplierCells,
  type SupplierDraft,
  type SupplierRecord,
} from './read-row';
import { gravestOf, type SupplierReasonCode } from './reasons';

/** What is there already, by code. */
export type SupplierKnown = ReadonlyMap<
  string,
  {
    readonly id: string;
    readonly name: string;
    /** The ends of papers that came from lists before. */
    readonly validTo: readonly (Day | null)[];
    /** What was said against it before. */
    readonly against: readonly string[];
    /** Governments' records that are live. */
    readonly records: readonly { readonly province: string; readonly from: Day; readonly to: Day | null }[];
  }
>;

export type SupplierImportRow = {
  /** Place in the file, from 1. */
  readonly number: number;
  readonly status: 'new' | 'same' | 'changed' | 'warning' | 'error';
  readonly action: 'create' | 'update' | 'none' | 'skip';
  readonly cells: SupplierCells;
  readonly record: (SupplierRecord & { readonly supplier: string | null }) | null;
};

export type SupplierPreview = {
  readonly missing: readonly SupplierField[];
  readonly rows: readonly SupplierImportRow[];
  readonly totals: Readonly<
    Record<'new' | 'changed' | 'same' | 'warnings' | 'errors' | 'quotes' | 'unchecked', number>
  >;
  readonly hash: string;
};

const says =
  (wanted: SupplierReasonCode) =>
  ({ cells }: SupplierImportRow): boolean =>
    Object.values(cells).some((cell) => cell.reasons.some(({ code }) => code === wanted));

function closeRow(draft: SupplierDraft, known: SupplierKnown): SupplierImportRow {
  const { number, cells, record } = draft;
  const there = known.get(record.code);
  if (there && there.name !== record.name)
    draft.blame('name', { code: 'nameDiffers', params: { name: there.name } });
  const { against: said } = record;
  const isThere = said?.kind === 'record' && there?.records.some((one) => isSameRecord(one, said)) === true;
  if (isThere && !there?.against.includes(said.text)) draft.blame('reason', { code: 'recordThere' });
  const gravest = gravestOf(Object.values(cells).flatMap((cell) => cell.reasons));
  if (gravest === 'error') return { number, cells, status: 'error', action: 'skip', record: null };
  if (!there)
    return {
      number,
      cells,
      status: gravest ?? 'new',
      action: 'create',
      record: { ...record, supplier: null },
    };
  const validTo = there.validTo.includes(record.validTo) ? null : record.validTo;
  const against = isThere || (said && there.against.includes(said.text)) ? null : said;
  const isSame = validTo === null && against === null;
  return {
    number,
    cells,
    status: isSame ? 'same' : (gravest ?? 'changed'),
    action: isSame ? 'none' : 'update',
    record: { ...record, validTo, against, supplier: there.id },
  };
}

/** The first step of an import of suppliers: what it would do, row by row, writing nothing. The same file, day and files give the same hash. */
export function previewSuppliers(
  table: Table,
  known: SupplierKnown,
  reading: Reading,
  hash: (text: string) => string,
): SupplierPreview {
  const header = findSupplierHeader(table.rows);
  const missing = requiredSupplierFields.filter((field) => !header?.columns.has(field));
  const below = header && missing.length === 0 ? table.rows.slice(header.index + 1) : [];
  const drafts = below
    .filter((row) => row.cells.some((cell) => cleanText(cell.text) !== ''))
    .map((row) => readSupplierRow(row, header!, reading));
  const first = new Map<string, number>();
  for (const { number, record, blame } of drafts) {
    const before = first.get(record.code);
    if (record.code !== '' && before !== undefined)
      blame('code', { code: 'codeTwice', params: { row: before } });
    else first.set(record.code, number);
  }
  const rows = drafts.map((draft) => closeRow(draft, known));
  const count = (is: (row: SupplierImportRow) => boolean) => rows.filter(is).length;
  return {
    missing,
    rows,
    totals: {
      new: count(({ action }) => action === 'create'),
      changed: count(({ action }) => action === 'update'),
      same: count(({ action }) => action === 'none'),
      warnings: count(({ status }) => status === 'warning'),
      errors: count(({ status }) => status === 'error'),
      quotes: count(says('quoteFaulty')),
      unchecked: count(says('codeUnchecked')),
    },
    hash: hash(JSON.stringify(rows.map(({ number, action, record }) => [number, action, record]))),
  };
}
