import { sql } from 'drizzle-orm';
import { previewHistoryForm } from '#app/domain/proposal/history-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { personOf } from '#server/congress/load';
import { command, done, nothing } from '#server/platform/command';
import { keepHistory } from './keep-history';
import { prepareHistory } from './prepare-history';

/** First step of bringing in old proposals: keeps the file and what it would do; writes nothing else. */
export const previewHistory = command({
  name: 'proposal.previewHistory',
  input: previewHistoryForm,
  load: nothing,
  perform: async (hand, given) => {
    const preview = await prepareHistory(hand, given.bytes, given.fileName);
    if (isRefusal(preview)) return preview;
    if (preview.missing.length > 0) return refuse('proposal.historyColumns');
    const [batch] = await hand.tx.execute<{ id: string }>(sql`
      insert into import_batch (org_id, kind, file_name, file, preview_hash, totals, state, rows, created_by, created_at)
      values (${hand.orgId}, 'proposals', ${given.fileName}, ${Buffer.from(given.bytes)}, ${preview.hash},
        ${JSON.stringify({ ...preview.totals, skipped: preview.skipped })}::jsonb, 'previewed', ${preview.rows.length},
        ${personOf(hand)}, ${hand.now.toISOString()}) returning id`);
    await keepHistory(hand, batch!.id, preview);
    return done(
      { batch: batch!.id, hash: preview.hash, preview },
      { name: 'proposal.historyPreviewed', subject: batch!.id, data: { ...preview.totals } },
    );
  },
});
