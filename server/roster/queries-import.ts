import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import { refuse } from '#app/domain/refusals';
import { unfoldCells } from '#app/domain/roster/import/kept';
import type { PreviewRow } from '#app/domain/roster/import/preview';
import type { Tx } from '#db/client';
import { importBatch, importRow, term } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { isRosterBatch } from './import-kind';
import { readProgress } from './import-progress';

/** What of a preview is shown; a row with a warning is also new, changed or the same. */
export const importViews = ['all', 'new', 'changed', 'same', 'warning', 'error'] as const;
export type ImportView = (typeof importViews)[number];

const pageSize = 50;

const filterOf: Record<ImportView, ReturnType<typeof eq> | undefined> = {
  all: undefined,
  new: eq(importRow.action, 'create'),
  changed: eq(importRow.action, 'update'),
  same: eq(importRow.action, 'none'),
  warning: eq(importRow.status, 'warning'),
  error: eq(importRow.status, 'error'),
};

const batchColumns = {
  id: importBatch.id,
  kind: importBatch.kind,
  termId: importBatch.termId,
  termName: term.name,
  fileName: importBatch.fileName,
  state: importBatch.state,
  hash: importBatch.previewHash,
  totals: importBatch.totals,
  rows: importBatch.rows,
  summary: importBatch.summary,
  confirmedAt: importBatch.confirmedAt,
};

async function findBatch(tx: Tx, batchId: string) {
  const [batch] = await tx
    .select(batchColumns)
    .from(importBatch)
    .leftJoin(term, eq(term.id, importBatch.termId))
    .where(eq(importBatch.id, batchId));
  return batch && isRosterBatch(batch) ? batch : refuse('platform.notFound');
}

const rowOf = (row: typeof importRow.$inferSelect): PreviewRow => ({
  number: row.number,
  key: row.key,
  status: row.status,
  action: row.action,
  cells: unfoldCells(row.cells, row.action),
});

export type ImportSearch = { readonly show: ImportView; readonly after: number; readonly before: number };

/** A preview, or what became of it, with one page of its rows by key: the cost is a page's, whatever the file's size. */
export async function readImport({ tx }: Reader, batchId: string, search: ImportSearch) {
  const batch = await findBatch(tx, batchId);
  if ('refused' in batch) return batch;
  const backwards = search.before > 0;
  const rows = await tx
    .select()
    .from(importRow)
    .where(
      and(
        eq(importRow.batchId, batchId),
        filterOf[search.show],
        backwards ? lt(importRow.number, search.before) : gt(importRow.number, search.after),
      ),
    )
    .orderBy(backwards ? desc(importRow.number) : asc(importRow.number))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize).map(rowOf);
  if (backwards) shown.reverse();
  const more = rows.length > pageSize;
  const running = await readProgress(tx, batchId);
  return {
    batch: { ...batch, confirmedAt: batch.confirmedAt?.toISOString() ?? null },
    rows: shown,
    running: batch.state === 'previewed' ? running : null,
    previous: (backwards ? more : search.after > 0) ? (shown[0]?.number ?? null) : null,
    next: (backwards || more ? shown.at(-1)?.number : null) ?? null,
  };
}

/** How far a running import is; `done` null where none is running. */
export async function readImportProgress({ tx }: Reader, batchId: string) {
  const batch = await findBatch(tx, batchId);
  if ('refused' in batch) return batch;
  return { done: await readProgress(tx, batchId), rows: batch.rows, state: batch.state };
}

/** The rows that can't be imported, for the file in which they are mended; they outlive the confirmation. */
export async function readFaultyRows({ tx }: Reader, batchId: string) {
  const batch = await findBatch(tx, batchId);
  if ('refused' in batch) return batch;
  const rows = await tx
    .select()
    .from(importRow)
    .where(and(eq(importRow.batchId, batchId), eq(importRow.status, 'error')))
    .orderBy(asc(importRow.number));
  if (!batch.summary || rows.length === 0) return refuse('platform.notFound');
  const { columns } = batch.summary;
  return { fileName: batch.fileName, preview: { kind: batch.kind, columns, rows: rows.map(rowOf) } };
}
