import { sql } from 'drizzle-orm';
import { rankForm } from '#app/domain/monitor/indicator/forms';
import { readPeriod } from '#app/domain/monitor/indicator/period';
import { refuse } from '#app/domain/refusals';
import { indicatorRun } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { monthsOfCut, newestCut } from './find-dataset';
import { keepRun } from './keep-run';
import { agreedMethod } from './load-method';
import { reckonRun } from './reckon-run';
import { watchRun } from './watch-run';

/** Ranks doctors, items and departments by an agreed method over the newest cut, keeps the ranking with both, and raises what the watch finds. The same once more is the same run. */
export const rank = command({
  name: 'monitor.rank',
  input: rankForm,
  load: (hand, given) => agreedMethod(hand.tx, given.indicator),
  perform: async (hand, given, method) => {
    const { tx, orgId, now } = hand;
    const cut = await newestCut(tx);
    if (!cut) return refuse('monitor.noCut');
    const months = await monthsOfCut(tx, cut.id);
    const period = readPeriod(given.period);
    if (!period?.months.every((month) => months.includes(month)))
      return refuse('monitor.noPeriod', { params: { period: given.period } });
    // Two who rank the same at the same moment make one run.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${method.id} ${period.key}`}, 0))`);
    const reckoned = await reckonRun(tx, { id: cut.id, months }, method, period);
    const [known] = await tx.execute<{ id: string }>(sql`
      select id from indicator_run where method_id = ${method.id} and cut_id = ${cut.id} and period = ${period.key}
        and grouping = ${reckoned.grouping}`);
    if (known) return done({ run: known.id });
    const doctors = reckoned.entries.filter(({ kind }) => kind === 'doctor');
    const ranked = doctors.filter(({ level }) => level !== null).length;
    const [made] = await tx
      .insert(indicatorRun)
      .values({
        orgId,
        indicatorId: method.indicator.id,
        methodId: method.id,
        cutId: cut.id,
        period: period.key,
        grouping: reckoned.grouping,
        ranked,
        unranked: doctors.length - ranked,
        rankedBy: personOf(hand),
        rankedAt: now,
      })
      .returning({ id: indicatorRun.id });
    const run = made!.id;
    await keepRun(hand, run, reckoned);
    const found = await watchRun(hand, reckoned.entries, {
      indicator: method.indicator,
      run,
      version: method.version,
      cut: cut.number,
      period,
      method,
    });
    return done(
      { run },
      {
        name: 'monitor.ranked',
        subject: run,
        data: { period: period.key, version: method.version, cut: cut.number },
      },
      ...found,
    );
  },
});
