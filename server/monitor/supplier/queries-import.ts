import { sql } from 'drizzle-orm';
import type { SupplierImportRow } from '#app/domain/monitor/supplier/import/preview';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Reader } from '#server/platform/http';

export const importShown = ['all', 'new', 'changed', 'same', 'warning', 'error'] as const;
export type ImportShown = (typeof importShown)[number];
type ImportLine = Omit<SupplierImportRow, 'record'>;

const atOnce = 50;

type BatchRow = {
  id: string;
  file_name: string;
  state: 'previewed' | 'running' | 'confirmed' | 'abandoned';
  preview_hash: string;
  totals: Record<string, number>;
  done: number;
  created_at: string;
  confirmed_at: string | null;
};
const columns = sql`id, file_name, state, preview_hash, totals, done, created_at, confirmed_at`;

const batchOf = (row: BatchRow) => ({
  id: row.id,
  fileName: row.file_name,
  state: row.state,
  hash: row.preview_hash,
  totals: row.totals,
  written: row.done,
  at: new Date(row.confirmed_at ?? row.created_at).toISOString(),
});

/** The latest ten imports of suppliers. */
export async function queryImports({ tx }: Reader) {
  const rows = await tx.execute<BatchRow>(
    sql`select ${columns} from import_batch where kind = 'suppliers' order by created_at desc limit 10`,
  );
  return rows.map(batchOf);
}

const shownAs = (show: ImportShown) => {
  if (show === 'new') return sql`action = 'create'`;
  if (show === 'changed') return sql`action = 'update'`;
  if (show === 'same') return sql`action = 'none'`;
  return show === 'all' ? sql`true` : sql`status = ${show}`;
};

/** A preview, or what became of it, with one page of its rows by their place in the file. */
export async function queryImport(
  { tx }: Reader,
  id: string,
  ask: { readonly show: ImportShown; readonly after: number },
): Promise<{ batch: ReturnType<typeof batchOf>; rows: ImportLine[]; next: number | null } | Refusal> {
  const [found] = await tx.execute<BatchRow>(
    sql`select ${columns} from import_batch where id = ${id} and kind = 'suppliers'`,
  );
  if (!found) return refuse('monitor.noSupplierImport');
  const rows = await tx.execute<ImportLine>(sql`
    select number, status, action, cells from import_row
    where batch_id = ${id} and ${shownAs(ask.show)} and number > ${ask.after} order by number limit ${atOnce + 1}`);
  const page = rows.slice(0, atOnce);
  return {
    batch: batchOf(found),
    rows: page,
    next: rows.length > atOnce ? (page.at(-1)?.number ?? null) : null,
  };
}
