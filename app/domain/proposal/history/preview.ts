import { cleanText } from '../../roster/import/clean';
import type { Table } from '../../roster/import/table';
import { findHistoryHeader, type HistoryField, requiredHistoryFields } from './columns';
import { type HistoryDraft, readHistoryRow } from './read-row';
import { gravestOf } from './reasons';
import type { HistoryKnown, HistoryRecord } from './record';

export type HistoryRow = {
  /** Place in the file, from 1. */
  readonly number: number;
  readonly status: 'new' | 'same' | 'warning' | 'error';
  readonly action: 'create' | 'none' | 'skip';
  readonly cells: HistoryDraft['cells'];
  readonly record: HistoryRecord | null;
};

export type HistoryPreview = {
  readonly columns: readonly HistoryField[];
  readonly missing: readonly HistoryField[];
  readonly rows: readonly HistoryRow[];
  readonly skipped: number;
  readonly totals: Readonly<Record<'new' | 'same' | 'warnings' | 'errors', number>>;
  readonly hash: string;
};

const aside = /^(?:合计|总计|小计|共计|注|备注|说明|制表|填表|total)/iu;

/** Marks numbers and titles that come twice in one file. */
function compare(drafts: readonly HistoryDraft[], known: HistoryKnown): void {
  const numbers = new Map<string, number>();
  const titles = new Map<string, number>();
  for (const draft of drafts) {
    const { year, number, title } = draft.record;
    if (year === null) continue;
    if (number !== null) {
      const key = `${year}-${number}`;
      const first = numbers.get(key);
      const taken = known.numbers.get(key);
      if (first !== undefined) draft.blame('number', { code: 'numberTwice', params: { row: first } });
      else if (taken !== undefined && taken !== title)
        draft.blame('number', { code: 'numberTaken', params: { title: taken } });
      else numbers.set(key, draft.number);
    }
    const twin = titles.get(`${year} ${title}`);
    if (title !== '' && twin !== undefined && number === null)
      draft.blame('title', { code: 'titleTwice', params: { row: twin } });
    titles.set(`${year} ${title}`, draft.number);
  }
  checkMerges(drafts, known);
}

const isFaulty = (draft: HistoryDraft): boolean =>
  gravestOf(Object.values(draft.cells).flatMap((cell) => cell.reasons)) === 'error';

/** What was merged needs an old case that stands by itself, in this file or imported before; what is there already stays as it is there. */
function checkMerges(drafts: readonly HistoryDraft[], known: HistoryKnown): void {
  const leads = new Set(known.leads);
  const there = new Set(known.numbers.keys());
  for (const draft of drafts) {
    const { year, number, outcome } = draft.record;
    const key = `${year}-${number}`;
    if (number === null || known.numbers.has(key) || isFaulty(draft)) continue;
    there.add(key);
    if (outcome !== 'merged') leads.add(key);
  }
  for (const draft of drafts) {
    const { year, outcome, mergedWith } = draft.record;
    if (outcome !== 'merged' || year === null) continue;
    if (mergedWith === null) draft.blame('mergedWith', { code: 'mergedWithMissing' });
    else if (!leads.has(`${year}-${mergedWith}`)) {
      const code = there.has(`${year}-${mergedWith}`) ? 'mergedWithUnfit' : 'mergedWithUnknown';
      draft.blame('mergedWith', { code, params: { number: mergedWith } });
    }
  }
}

function closeRow(draft: HistoryDraft, known: HistoryKnown): HistoryRow {
  const { number, cells, record } = draft;
  const gravest = gravestOf(Object.values(cells).flatMap((cell) => cell.reasons));
  if (gravest === 'error' || record.year === null)
    return { number, cells, status: 'error', action: 'skip', record: null };
  const isThere =
    record.number === null
      ? known.titles.has(`${record.year} ${record.title}`)
      : known.numbers.has(`${record.year}-${record.number}`);
  const closed: HistoryRecord = { ...record, year: record.year };
  return isThere
    ? { number, cells, status: 'same', action: 'none', record: closed }
    : { number, cells, status: gravest ?? 'new', action: 'create', record: closed };
}

/** The first step of an import of old proposals: what it would do, row by row, writing nothing. The same file and facts give the same hash. */
export function previewHistory(
  table: Table,
  known: HistoryKnown,
  hash: (text: string) => string,
): HistoryPreview {
  const header = findHistoryHeader(table.rows);
  const columns = [...(header?.columns.keys() ?? [])];
  const missing = requiredHistoryFields.filter((field) => !columns.includes(field));
  const below = header && missing.length === 0 ? table.rows.slice(header.index + 1) : [];
  const filled = below.filter((row) => row.cells.some((cell) => cleanText(cell.text) !== ''));
  const kept = filled.filter(
    (row) => !aside.test(cleanText(row.cells.find((cell) => cleanText(cell.text) !== '')?.text ?? '')),
  );
  const drafts = kept.map((row) => readHistoryRow(row, header!.columns, known));
  compare(drafts, known);
  const rows = drafts.map((draft) => closeRow(draft, known));
  const count = (is: (row: HistoryRow) => boolean) => rows.filter(is).length;
  return {
    columns,
    missing,
    rows,
    skipped: filled.length - kept.length,
    totals: {
      new: count((row) => row.action === 'create'),
      same: count((row) => row.action === 'none'),
      warnings: count((row) => row.status === 'warning'),
      errors: count((row) => row.status === 'error'),
    },
    hash: hash(JSON.stringify(rows.map(({ number, action, record }) => [number, action, record]))),
  };
}
