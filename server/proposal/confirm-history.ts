import { sql } from 'drizzle-orm';
import { confirmHistoryForm } from '#app/domain/proposal/history-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { applyHistory } from './apply-history';
import { lockHistory } from './lock-history';
import { prepareHistory } from './prepare-history';

/** Second step: writes exactly the old proposals that were previewed, all or none; what changed meanwhile is refused. */
export const confirmHistory = command({
  name: 'proposal.confirmHistory',
  input: confirmHistoryForm,
  load: (hand, given) => lockHistory(hand, given.batch),
  perform: async (hand, given, batch) => {
    // Two files confirmed at once must not each write what the other holds.
    await hand.tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`old proposals of ${hand.orgId}`}, 0))`,
    );
    const preview = await prepareHistory(hand, batch.file, batch.file_name);
    if (isRefusal(preview)) return preview;
    if (preview.hash !== given.hash || given.hash !== batch.preview_hash)
      return refuse('proposal.importChanged');
    const records = preview.rows.flatMap((row) =>
      row.action === 'create' && row.record ? [row.record] : [],
    );
    const written = await applyHistory(hand, records);
    if (isRefusal(written)) return written;
    await hand.tx.execute(sql`
      update import_batch set state = 'confirmed', confirmed_at = ${hand.now.toISOString()}, done = ${written}, file = ''::bytea
      where id = ${batch.id}`);
    await hand.tx.execute(
      sql`delete from import_row where batch_id = ${batch.id} and status not in ('warning', 'error')`,
    );
    return done(
      { written },
      { name: 'proposal.historyImported', subject: batch.id, data: { ...preview.totals, written } },
    );
  },
});
