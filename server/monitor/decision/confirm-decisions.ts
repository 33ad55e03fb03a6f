import { sql } from 'drizzle-orm';
import { confirmDecisionsForm } from '#app/domain/monitor/decision/forms';
import { isPassed } from '#app/domain/monitor/decision/path';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { applyLedger } from './apply-ledger';
import { finish } from './finish';
import { faultOfEnd, isDecided } from './gate';
import { groupBy } from './group';
import { asPath, readPoints } from './load';
import { lockLedger } from './lock-ledger';
import { prepareLedger } from './prepare-ledger';
import { scanDecisions } from './scan';

/** Second step: writes exactly the lines that were previewed, all or none; what is passed to its end finishes, what is late is found. */
export const confirmDecisions = command({
  name: 'monitor.confirmDecisions',
  input: confirmDecisionsForm,
  load: (hand, given) => lockLedger(hand, given.batch),
  perform: async (hand, given, batch) => {
    // Two files confirmed at once must not each write what the other holds.
    await hand.tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`decisions of ${hand.orgId}`}, 0))`,
    );
    const preview = await prepareLedger(hand, batch.file, batch.file_name, true);
    if (isRefusal(preview)) return preview;
    if (preview.hash !== given.hash || given.hash !== batch.preview_hash)
      return refuse('monitor.decisionImportChanged');
    const records = preview.rows.flatMap(({ action, record }) =>
      action === 'create' && record ? [record] : [],
    );
    const rows = await applyLedger(hand, records);
    const found = await scanDecisions(hand, rows);
    const points = groupBy(
      await readPoints(
        hand.tx,
        rows.map(({ id }) => id),
      ),
      ({ decisionId }) => decisionId,
    );
    const ended = [];
    for (const row of rows) {
      const held = { row, points: points.get(row.id) ?? [] };
      if (row.state !== 'running' || !isPassed(asPath(held.points))) continue;
      // What came by a ledger and was decided there is found and not held up; anything else ends by the gate.
      const isFound = row.imported && isDecided(held.points);
      if (isFound || !(await faultOfEnd(hand, held))) ended.push(await finish(hand, held));
    }
    await hand.tx.execute(sql`
      update import_batch set state = 'confirmed', confirmed_at = ${hand.now.toISOString()}, done = ${records.length}, file = ''::bytea
      where id = ${batch.id}`);
    await hand.tx.execute(
      sql`delete from import_row where batch_id = ${batch.id} and status not in ('warning', 'error')`,
    );
    return done(
      { written: records.length, found: found.length },
      { name: 'monitor.decisionsImported', subject: batch.id, data: { ...preview.totals } },
      ...found,
      ...ended,
    );
  },
});
