import { sql } from 'drizzle-orm';
import type { HistoryPreview, HistoryRow } from '#app/domain/proposal/history/preview';
import type { Hand } from '#server/platform/command';

const atOnce = 2000;
const shown = 80;

/** What a page shows of a row: long texts in short, except where the row is mended from here. */
function cellsOf({ cells, status }: HistoryRow): HistoryRow['cells'] {
  if (status === 'error') return cells;
  return Object.fromEntries(
    Object.entries(cells).map(([field, cell]) => [field, { ...cell, raw: cell.raw.slice(0, shown) }]),
  );
}

/** Keeps the rows of a preview with its batch, so that a page of them costs a page. */
export async function keepHistory(hand: Hand, batchId: string, preview: HistoryPreview): Promise<void> {
  for (let from = 0; from < preview.rows.length; from += atOnce) {
    const rows = preview.rows
      .slice(from, from + atOnce)
      .map((row) => ({ number: row.number, status: row.status, action: row.action, cells: cellsOf(row) }));
    await hand.tx.execute(sql`
      insert into import_row (org_id, batch_id, number, status, action, cells)
      select ${hand.orgId}::uuid, ${batchId}::uuid, r.number, r.status, r.action, r.cells
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(number int, status text, action text, cells jsonb)`);
  }
}
