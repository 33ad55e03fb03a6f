import { sql } from 'drizzle-orm';
import { periodsOf, readPeriod, writeMonth } from '#app/domain/monitor/indicator/period';
import { roughly } from '#app/domain/monitor/indicator/rational';
import { figureDigits } from '#app/domain/monitor/indicator/say-figure';
import type { RunSource, TrendMonth } from '#app/domain/monitor/indicator/views';
import { allows } from '#app/domain/permit';
import { permitOf } from '#app/domain/permits';
import { refuse } from '#app/domain/refusals';
import { rankingNoticeDays } from '#app/domain/statute/affairs';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { drawTrend } from '../draw-trend';
import { drawBars } from './draw-bars';
import { monthsOfCut, newestCut } from './find-dataset';
import { exact, findRun, type RunRow } from './load-run';
import { type Asked, readGroups, readLines } from './queries-lines';
import { sightOf } from './sees-names';

const barsShown = 10;

export const sourceOf = (run: RunRow): RunSource => ({
  run: run.id,
  period: run.period,
  cut: run.cut_number,
  files: run.files,
  version: run.version,
  formula: run.formula,
  rankedAt: new Date(run.ranked_at).toISOString(),
});

/** The months that led to a run, of the whole unit or a department; what is not for everybody is left out for those who may not see names. */
export async function readTrend(tx: Tx, run: RunRow, department: number, seesAll: boolean) {
  const rows = await tx.execute<{ month: number; n: string | null; d: string | null; open: boolean }>(sql`
    select month, n, d, open from indicator_trend where run_id = ${run.id} and department = ${department} order by month`);
  const months = rows.map(({ month, n, d, open }) => ({
    month: writeMonth(month),
    figure: open || seesAll ? exact(n, d) : null,
    isHidden: !open && !seesAll,
  }));
  const scale = run.unit === 'percent' ? 100 : 1;
  return {
    drawing: drawTrend(
      months.map(({ month, figure }) => ({ label: month, value: figure && roughly(figure) * scale })),
    ),
    months: months.map(
      ({ month, figure, isHidden }): TrendMonth => ({
        month,
        digits: figure && figureDigits(figure, run.unit, run.decimals),
        isHidden,
      }),
    ),
  };
}

type Named = { id: string; name: string };

export type IndicatorAsked = Asked & {
  readonly run: string | null;
  readonly period: string | null;
  readonly department: number;
};

/** An indicator with a run of it as its reader may see it: the run asked for, else the newest of the period asked for, else the newest month's. */
export async function queryIndicator({ tx, actor, now }: Reader, id: string, asked: IndicatorAsked) {
  const period = asked.period && readPeriod(asked.period) ? asked.period : null;
  // Questions that don't wait for each other are sent together, here and below.
  const [[indicator], run, cut, [agreed], sight] = await Promise.all([
    tx.execute<Named>(sql`select id, name from indicator where id = ${id}`),
    findRun(tx, asked.run ? { run: asked.run } : { indicator: id, ...(period ? { period } : {}) }),
    newestCut(tx),
    tx.execute(sql`select 1 from indicator_method where indicator_id = ${id} and state = 'agreed' limit 1`),
    sightOf(tx, actor),
  ]);
  if (!indicator) return refuse('monitor.noIndicator');
  if (asked.run && run?.indicator !== id) return refuse('monitor.noRun');
  const may = {
    rank: allows(permitOf('monitor.rank'), actor),
    post: allows(permitOf('monitor.postRanking'), actor),
    keep: allows(permitOf('monitor.setIndicator'), actor),
  };
  const months = cut ? monthsOfCut(tx, cut.id) : [];
  const page = { indicator, may, period, isAgreed: agreed !== undefined };
  const periods = async () => periodsOf(await months).map(({ key }) => key);
  if (!run) return { ...page, periods: await periods(), ranking: null };
  const [allPeriods, groups, departments] = await Promise.all([
    periods(),
    readGroups(tx, run, sight),
    tx.execute<{ id: number; name: string }>(sql`
      select distinct w.id, w.name from indicator_trend t join indicator_word w on w.id = t.department
      where t.run_id = ${run.id} order by w.name`),
  ]);
  const group =
    asked.kind === 'doctor' ? (groups.find((one) => one === asked.group) ?? groups[0] ?? null) : null;
  const department = departments.find((one) => one.id === asked.department) ?? null;
  const mayAll = sight.all || (department !== null && sight.departments.includes(department.id));
  const [{ lines, next }, trend] = await Promise.all([
    readLines(tx, run, sight, { ...asked, group }),
    readTrend(tx, run, department?.id ?? 0, mayAll),
  ]);
  const bars = asked.after ? [] : lines.slice(0, barsShown);
  return {
    ...page,
    periods: allPeriods,
    ranking: {
      source: sourceOf(run),
      unit: run.unit,
      topN: run.top_n,
      leastVisits: run.least_visits,
      ranked: run.ranked,
      unranked: run.unranked,
      note: run.note,
      isNewest: cut?.id === run.cut,
      postedUntil: run.posted_until,
      /** The first day until which it may be posted now. */
      earliest: dayInShanghai(new Date(now.getTime() + rankingNoticeDays.value * 86_400_000)),
      seesAll: sight.all,
      groups,
      group,
      lines,
      next,
      bars: drawBars(
        bars.map(({ key, now, before }) => ({ key, now: decimal(now), before: decimal(before) })),
      ),
      departments: [...departments],
      department,
      trend,
    },
  };
}

/** Digits as they are shown, once more as a number: bars are drawn to what stands beside them. */
function decimal(digits: string | null) {
  const found = digits === null ? null : /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits);
  return found
    ? exact(`${found[1]}${found[2]}${found[3] ?? ''}`, `1${'0'.repeat(found[3]?.length ?? 0)}`)
    : null;
}
