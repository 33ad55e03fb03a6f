import { sql } from 'drizzle-orm';
import { confirmDatasetForm } from '#app/domain/monitor/indicator/forms';
import { writeMonth } from '#app/domain/monitor/indicator/period';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { indicatorCut } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { knowDepartments } from '../case/departments';
import { lockDataset, monthsOfCut, newestCut } from './find-dataset';
import { rollUp } from './roll-up';

/** Second step: the previewed rows count from now on. Makes a new cut; months that an earlier file gave are taken from this one only where that is said. */
export const confirmDataset = command({
  name: 'monitor.confirmDataset',
  input: confirmDatasetForm,
  load: (hand, given) => lockDataset(hand, given.dataset),
  perform: async (hand, { replace, sha256 }, dataset) => {
    const { tx, orgId, now } = hand;
    if (sha256 !== dataset.sha256) return refuse('monitor.datasetEnded');
    if (dataset.totals.rows === 0) return refuse('monitor.datasetNothing');
    // One new state of the data after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`indicator cut of ${orgId}`}, 0))`);
    const before = await newestCut(tx);
    const known = new Set(before ? await monthsOfCut(tx, before.id) : []);
    const months = dataset.totals.months.map(({ month }) => month);
    const unsaid = months.filter((month) => known.has(month) && !replace.includes(month));
    if (unsaid.length > 0)
      return refuse('monitor.monthKnown', { params: { months: unsaid.map(writeMonth).join('、') } });
    await knowDepartments(hand, dataset.totals.departments);
    const [cut] = await tx
      .insert(indicatorCut)
      .values({
        orgId,
        number: (before?.number ?? 0) + 1,
        datasetId: dataset.id,
        madeOn: dayInShanghai(now),
        madeAt: now,
      })
      .returning({ id: indicatorCut.id, number: indicatorCut.number });
    const own = JSON.stringify(months);
    await tx.execute(sql`
      insert into indicator_cut_month (org_id, cut_id, month, dataset_id)
      select ${orgId}::uuid, ${cut!.id}::uuid, m::int, ${dataset.id}::uuid from jsonb_array_elements_text(${own}::jsonb) m
      union all
      select ${orgId}::uuid, ${cut!.id}::uuid, month, dataset_id from indicator_cut_month
      where cut_id = ${before?.id ?? null}::uuid and month not in (select m::int from jsonb_array_elements_text(${own}::jsonb) m)`);
    await rollUp(hand, dataset.id);
    await tx.execute(sql`
      update indicator_dataset set state = 'confirmed', ended_by = ${personOf(hand)}, ended_at = ${now.toISOString()} where id = ${dataset.id}`);
    return done(
      { cut: cut!.number },
      {
        name: 'monitor.datasetConfirmed',
        subject: dataset.id,
        data: { cut: cut!.number, rows: dataset.totals.rows },
      },
    );
  },
});
