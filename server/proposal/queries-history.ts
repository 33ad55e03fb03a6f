import { sql } from 'drizzle-orm';
import type { HistoryField } from '#app/domain/proposal/history/columns';
import type { HistoryRow } from '#app/domain/proposal/history/preview';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Reader } from '#server/platform/http';

export const historyShown = ['all', 'new', 'same', 'warning', 'error'] as const;
export type HistoryShown = (typeof historyShown)[number];
export type HistoryLine = Omit<HistoryRow, 'record'>;

const AT_ONCE = 50;

type BatchRow = {
  id: string;
  file_name: string;
  state: 'previewed' | 'running' | 'confirmed' | 'abandoned';
  preview_hash: string;
  totals: Record<string, number>;
  rows: number;
  done: number;
  created_at: string;
  confirmed_at: string | null;
};

const columns = sql`id, file_name, state, preview_hash, totals, rows, done, created_at, confirmed_at`;

export type HistoryBatch = {
  readonly id: string;
  readonly fileName: string;
  readonly state: BatchRow['state'];
  readonly hash: string;
  readonly totals: Readonly<Record<string, number>>;
  readonly written: number;
  readonly at: string;
};

const batchOf = (row: BatchRow): HistoryBatch => ({
  id: row.id,
  fileName: row.file_name,
  state: row.state,
  hash: row.preview_hash,
  totals: row.totals,
  written: row.done,
  at: new Date(row.confirmed_at ?? row.created_at).toISOString(),
});

/** The latest ten imports of old proposals. */
export async function queryHistories({ tx }: Reader): Promise<HistoryBatch[]> {
  const rows = await tx.execute<BatchRow>(
    sql`select ${columns} from import_batch where kind = 'proposals' order by created_at desc limit 10`,
  );
  return rows.map(batchOf);
}

const shownAs = (show: HistoryShown) => {
  if (show === 'new') return sql`action = 'create'`;
  if (show === 'same') return sql`action = 'none'`;
  return show === 'all' ? sql`true` : sql`status = ${show}`;
};

/** A preview, or what became of it, with one page of its rows by their place in the file. */
export async function queryHistory(
  { tx }: Reader,
  id: string,
  ask: { readonly show: HistoryShown; readonly after: number },
): Promise<
  { batch: HistoryBatch; rows: HistoryLine[]; fields: HistoryField[]; next: number | null } | Refusal
> {
  const [found] = await tx.execute<BatchRow>(
    sql`select ${columns} from import_batch where id = ${id} and kind = 'proposals'`,
  );
  if (!found) return refuse('proposal.noImport');
  const rows = await tx.execute<HistoryLine>(sql`
    select number, status, action, cells from import_row
    where batch_id = ${id} and ${shownAs(ask.show)} and number > ${ask.after} order by number limit ${AT_ONCE + 1}`);
  const page = rows.slice(0, AT_ONCE);
  return {
    batch: batchOf(found),
    rows: page,
    fields: [...new Set(page.flatMap(({ cells }) => Object.keys(cells) as HistoryField[]))],
    next: rows.length > AT_ONCE ? (page.at(-1)?.number ?? null) : null,
  };
}

/** The rows that can't be imported, whole, for the file in which they are mended. */
export async function queryFaultyHistory(
  { tx }: Reader,
  id: string,
): Promise<{ fileName: string; rows: HistoryLine[] } | Refusal> {
  const [batch] = await tx.execute<{ file_name: string }>(
    sql`select file_name from import_batch where id = ${id} and kind = 'proposals'`,
  );
  const rows = await tx.execute<HistoryLine>(
    sql`select number, status, action, cells from import_row where batch_id = ${id} and status = 'error' order by number`,
  );
  return batch && rows.length > 0
    ? { fileName: batch.file_name, rows: [...rows] }
    : refuse('proposal.noImport');
}
