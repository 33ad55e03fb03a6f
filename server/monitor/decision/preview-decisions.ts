import { sql } from 'drizzle-orm';
import { previewDecisionsForm } from '#app/domain/monitor/decision/forms';
import type { LedgerPreview } from '#app/domain/monitor/decision/ledger';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { personOf } from '#server/congress/load';
import { command, done, type Hand, nothing } from '#server/platform/command';
import { prepareLedger } from './prepare-ledger';

/** Keeps the rows of a preview with its batch, so that a page of them costs a page. */
async function keepRows(hand: Hand, batch: string, { rows }: LedgerPreview): Promise<void> {
  const kept = rows.map(({ record: _record, ...row }) => row);
  await hand.tx.execute(sql`
    insert into import_row (org_id, batch_id, number, status, action, cells)
    select ${hand.orgId}::uuid, ${batch}::uuid, r.number, r.status, r.action, r.cells
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as r(number int, status text, action text, cells jsonb)`);
}

/** First step of bringing in a ledger: keeps the file and what it would do; writes nothing else. */
export const previewDecisions = command({
  name: 'monitor.previewDecisions',
  input: previewDecisionsForm,
  load: nothing,
  perform: async (hand, given) => {
    const preview = await prepareLedger(hand, given.bytes, given.fileName);
    if (isRefusal(preview)) return preview;
    if (preview.missing.length > 0) return refuse('monitor.decisionColumns');
    const [batch] = await hand.tx.execute<{ id: string }>(sql`
      insert into import_batch (org_id, kind, file_name, file, preview_hash, totals, state, rows, created_by, created_at)
      values (${hand.orgId}, 'decisions', ${given.fileName}, ${Buffer.from(given.bytes)}, ${preview.hash},
        ${JSON.stringify(preview.totals)}::jsonb, 'previewed', ${preview.rows.length}, ${personOf(hand)}, ${hand.now.toISOString()}) returning id`);
    await keepRows(hand, batch!.id, preview);
    return done(
      { batch: batch!.id, hash: preview.hash, totals: preview.totals },
      { name: 'monitor.decisionsPreviewed', subject: batch!.id, data: { ...preview.totals } },
    );
  },
});
