import { sql } from 'drizzle-orm';
import type { LedgerRow } from '#app/domain/monitor/decision/ledger';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Reader } from '#server/platform/http';

export const ledgerShown = ['all', 'error', 'warning'] as const;
export type LedgerShown = (typeof ledgerShown)[number];
export type LedgerLine = Omit<LedgerRow, 'record'>;
const AT_ONCE = 50;

export type LedgerBatch = {
  readonly id: string;
  readonly fileName: string;
  readonly state: 'previewed' | 'running' | 'confirmed' | 'abandoned';
  readonly hash: string;
  readonly totals: Readonly<Record<string, number>>;
  readonly written: number;
};

/** A preview of a ledger, or what became of it, with one page of its rows by their place in the file. */
export async function queryLedger(
  { tx }: Reader,
  id: string,
  ask: { readonly show: LedgerShown; readonly after: number },
): Promise<{ batch: LedgerBatch; rows: LedgerLine[]; next: number | null } | Refusal> {
  const [batch] = await tx.execute<LedgerBatch>(sql`
    select id, file_name as "fileName", state, preview_hash as hash, totals, done as written from import_batch
    where id = ${id} and kind = 'decisions'`);
  if (!batch) return refuse('monitor.noDecisionImport');
  const which = ask.show === 'all' ? sql`true` : sql`status = ${ask.show}`;
  const rows = await tx.execute<LedgerLine>(sql`
    select number, status, action, cells from import_row
    where batch_id = ${id} and ${which} and number > ${ask.after} order by number limit ${AT_ONCE + 1}`);
  const page = rows.slice(0, AT_ONCE);
  return { batch, rows: page, next: rows.length > AT_ONCE ? (page.at(-1)?.number ?? null) : null };
}
