import { sql } from 'drizzle-orm';
import { previewSurveysForm } from '#app/domain/monitor/satisfaction/forms';
import { isRefusal } from '#app/domain/refusal';
import { personOf } from '#server/congress/load';
import { command, done, nothing } from '#server/platform/command';
import { prepareSurveys } from './prepare-surveys';

/** First step of bringing in answers that were collected elsewhere: keeps the file and what it would do; writes nothing else. */
export const previewSurveys = command({
  name: 'monitor.previewSurveys',
  input: previewSurveysForm,
  load: nothing,
  perform: async (hand, given) => {
    const { method, again } = given;
    const preview = await prepareSurveys(hand, given.bytes, given.fileName, { method, again });
    if (isRefusal(preview)) return preview;
    const { items, passedOver, months, departments, totals } = preview;
    const summary = { method, again, items, passedOver, months, departments };
    const [batch] = await hand.tx.execute<{ id: string }>(sql`
      insert into import_batch (org_id, kind, file_name, file, preview_hash, totals, summary, state, rows, created_by, created_at)
      values (${hand.orgId}, 'surveys', ${given.fileName}, ${Buffer.from(given.bytes)}, ${preview.hash}, ${JSON.stringify(totals)}::jsonb,
        ${JSON.stringify(summary)}::jsonb, 'previewed', ${preview.records.length}, ${personOf(hand)}, ${hand.now.toISOString()}) returning id`);
    const rows = preview.faulty.map(({ number, status, reasons }) => ({
      number,
      status,
      action: status === 'error' ? 'skip' : 'create',
      cells: { row: { raw: '', reasons } },
    }));
    await hand.tx.execute(sql`
      insert into import_row (org_id, batch_id, number, status, action, cells)
      select ${hand.orgId}::uuid, ${batch!.id}::uuid, r.number, r.status, r.action, r.cells
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(number int, status text, action text, cells jsonb)`);
    return done(
      { batch: batch!.id, hash: preview.hash, totals },
      { name: 'monitor.surveysPreviewed', subject: batch!.id, data: { ...totals } },
    );
  },
});
