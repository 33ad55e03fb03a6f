import { eq, sql } from 'drizzle-orm';
import { keepCells, summaryOf } from '#app/domain/roster/import/kept';
import type { Preview } from '#app/domain/roster/import/preview';
import { importBatch, importRow } from '#db/schema';
import type { Hand } from '#server/platform/command';

const atOnce = 5000;

/** Keeps what a preview says with its batch, in place of what an earlier preview of the same file said. */
export async function keepPreview(hand: Hand, batchId: string, preview: Preview): Promise<void> {
  await hand.tx
    .update(importBatch)
    .set({
      previewHash: preview.hash,
      totals: preview.totals,
      rows: preview.rows.length,
      summary: summaryOf(preview),
    })
    .where(eq(importBatch.id, batchId));
  await hand.tx.delete(importRow).where(eq(importRow.batchId, batchId));
  for (let from = 0; from < preview.rows.length; from += atOnce) {
    const rows = preview.rows.slice(from, from + atOnce).map((row) => ({ ...row, cells: keepCells(row) }));
    await hand.tx.execute(sql`
      insert into import_row (org_id, batch_id, number, key, status, action, cells)
      select ${hand.orgId}::uuid, ${batchId}::uuid, r.number, r.key, r.status, r.action, r.cells
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(number int, key text, status text, action text, cells jsonb)`);
  }
}
