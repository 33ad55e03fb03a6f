import { sql } from 'drizzle-orm';
import { postRankingForm } from '#app/domain/monitor/indicator/forms';
import { changeDigits, figureDigits } from '#app/domain/monitor/indicator/say-figure';
import { refuse } from '#app/domain/refusals';
import { rankingNoticeDays } from '#app/domain/statute/affairs';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import type { Tx } from '#db/client';
import { indicatorPosting } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { fileMaterial } from '../case/file-material';
import { type EntryRow, exact, findRun, type RunRow } from './load-run';

const mostLines = 60;

/** The first lines of a run that everybody may see: doctors by department and place, never by name. */
async function openLines(tx: Tx, run: RunRow): Promise<{ name: string; value: string }[]> {
  const rows = await tx.execute<EntryRow & { department_name: string | null; item_name: string | null }>(sql`
    select e.*, d.name as department_name, i.name as item_name from indicator_entry e
    left join indicator_word d on d.id = e.department left join indicator_word i on i.id = e.item
    where e.run_id = ${run.id} and e.open and e.level_rank <= ${run.top_n} and e.now_n is not null
    order by array_position(array['department', 'item', 'doctor'], e.kind), e.ordinal limit ${mostLines}`);
  const say = serverSay('zh-CN');
  return rows.map((row) => {
    const change = exact(row.change_n, row.change_d);
    return {
      name: say(`monitor:indicator.posting.${row.kind}`, {
        department: row.department_name ?? '',
        item: row.item_name ?? '',
        rank: row.level_rank ?? 0,
      }),
      value: say(change ? 'monitor:indicator.posting.valueChange' : 'monitor:indicator.posting.value', {
        figure: say(`monitor:indicator.units.${run.unit}`, {
          figure: figureDigits(exact(row.now_n, row.now_d)!, run.unit, run.decimals),
        }),
        change: change ? changeDigits(change) : '',
      }),
    };
  });
}

/** Posts a ranking for the staff to check (双公示): for two weeks at least, departments and places only. It becomes a disclosure by itself. */
export const postRanking = command({
  name: 'monitor.postRanking',
  input: postRankingForm,
  load: async ({ tx }, given) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`posting ${given.run}`}, 0))`);
    return (await findRun(tx, { run: given.run })) ?? refuse('monitor.noRun');
  },
  perform: async (hand, { until }, run) => {
    const { tx, orgId, now } = hand;
    if (run.posted_until) return refuse('monitor.runPosted', { params: { until: run.posted_until } });
    const today = dayInShanghai(now);
    const days = rankingNoticeDays.value;
    const earliest = dayInShanghai(new Date(now.getTime() + days * 86_400_000));
    if (until < earliest)
      return refuse('monitor.noticeShort', {
        params: { days, earliest },
        article: rankingNoticeDays.article,
        fields: { until: ['monitor:refusals.noticeShort'] },
      });
    const figures = await openLines(tx, run);
    if (figures.length === 0) return refuse('monitor.runEmpty');
    const say = serverSay('zh-CN');
    const holes = {
      indicator: run.name,
      period: run.period,
      from: today,
      until,
      formula: run.formula,
      version: run.version,
      cut: run.cut_number,
      topN: run.top_n,
    };
    const materialId = await fileMaterial(hand, {
      source: 'ranking',
      sourceId: run.id,
      title: say('monitor:indicator.posting.title', holes),
      text: say('monitor:indicator.posting.text', holes),
      figures,
    });
    await tx.insert(indicatorPosting).values({
      runId: run.id,
      orgId,
      until,
      postedOn: today,
      materialId,
      postedBy: personOf(hand),
      postedAt: now,
    });
    return done(
      { material: materialId },
      { name: 'monitor.rankingPosted', subject: run.id, data: { material: materialId, until } },
    );
  },
});
