import { sql } from 'drizzle-orm';
import { previewSuppliersForm } from '#app/domain/monitor/supplier/forms';
import { isRefusal } from '#app/domain/refusal';
import { personOf } from '#server/congress/load';
import { command, done, nothing } from '#server/platform/command';
import { prepareSuppliers } from './prepare-suppliers';

/** First step of bringing in a list of suppliers: keeps the file and what it would do; writes nothing else. */
export const previewSuppliers = command({
  name: 'monitor.previewSuppliers',
  input: previewSuppliersForm,
  load: nothing,
  perform: async (hand, given) => {
    const preview = await prepareSuppliers(hand, given.bytes, given.fileName);
    if (isRefusal(preview)) return preview;
    const [batch] = await hand.tx.execute<{ id: string }>(sql`
      insert into import_batch (org_id, kind, file_name, file, preview_hash, totals, state, rows, created_by, created_at)
      values (${hand.orgId}, 'suppliers', ${given.fileName}, ${Buffer.from(given.bytes)}, ${preview.hash},
        ${JSON.stringify(preview.totals)}::jsonb, 'previewed', ${preview.rows.length}, ${personOf(hand)}, ${hand.now.toISOString()})
      returning id`);
    const rows = preview.rows.map(({ number, status, action, cells }) => ({ number, status, action, cells }));
    await hand.tx.execute(sql`
      insert into import_row (org_id, batch_id, number, status, action, cells)
      select ${hand.orgId}::uuid, ${batch!.id}::uuid, r.number, r.status, r.action, r.cells
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(number int, status text, action text, cells jsonb)`);
    return done(
      { batch: batch!.id, hash: preview.hash, preview },
      { name: 'monitor.suppliersPreviewed', subject: batch!.id, data: { ...preview.totals } },
    );
  },
});
