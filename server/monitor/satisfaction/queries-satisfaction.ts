import { sql } from 'drizzle-orm';
import { type ChartRow, judgeMonths, lowerLimit, perMilleOf } from '#app/domain/monitor/satisfaction/chart';
import { monthsOf, sumMonths } from '#app/domain/monitor/satisfaction/figures';
import { overallCode } from '#app/domain/monitor/satisfaction/item';
import {
  type Method,
  type Month,
  methods,
  monthAfter,
  monthOf,
} from '#app/domain/monitor/satisfaction/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { drawTrend } from '#server/monitor/draw-trend';
import type { Reader } from '#server/platform/http';
import { drawShares } from './draw-shares';
import { rulesOf } from './rules-of';
import { breakDown, departmentsIn } from './show-month';
import { readShown } from './tally';

export type Asked = {
  readonly method: string | null;
  readonly department: string | null;
  readonly code: string | null;
  readonly month: string | null;
};

const asPoint = ({ month, n, good, base, isBelow, endsRun }: ChartRow) => ({
  label: month,
  value: perMilleOf({ n, good }),
  centre: base && perMilleOf(base),
  low: base && lowerLimit(base, n),
  isOut: isBelow || endsRun,
});

/** The dashboard: one way of collecting, the line of a department and question, a month by department, layer and question. */
export async function querySatisfaction({ tx, now }: Reader, asked: Asked) {
  const thisMonth = monthOf(dayInShanghai(now));
  const to = monthAfter(thisMonth, -1);
  const from = monthAfter(to, -23);
  const { version, value: rules } = await rulesOf(tx);
  const used = await tx.execute<{ method: Method; n: number; running: number }>(sql`
    select method, count(*) filter (where month <= ${to})::int n, count(*) filter (where month > ${to})::int running
    from satisfaction_answer where month >= ${from} group by 1`);
  const known = methods.flatMap((method) => used.find((one) => one.method === method) ?? []);
  const method =
    (known.find((one) => one.method === asked.method) ?? known.find(({ n }) => n > 0) ?? known[0])?.method ??
    null;
  const names = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from monitor_department order by name`,
  );
  const base = { rules, version, at: now.toISOString(), from, to, least: rules.minCell };
  if (method === null) return { ...base, method, known: [], view: null };

  const code = asked.code ?? overallCode;
  const department = names.find(({ id }) => id === asked.department) ?? null;
  const line = await readShown(tx, { method, from, to }, rules.minCell, code);
  const rows = judgeMonths(monthsOf(line.months, code, department?.id ?? null), rules);
  const months = [...line.months.keys()].sort().reverse();
  const month: Month | null = months.find((one) => one === asked.month) ?? months[0] ?? null;
  const one = month === null ? null : await readShown(tx, { method, from: month, to: month }, rules.minCell);
  const shown = one && month !== null ? one.months.get(month) : undefined;
  const byDepartment = shown ? departmentsIn(shown, names) : null;
  return {
    ...base,
    method,
    known: known.map((way) => ({ method: way.method, answers: way.n })),
    view: {
      running: known.find((way) => way.method === method)?.running ?? 0,
      answers: line.answers,
      department,
      departments: [...names],
      code,
      items: one?.items ?? [],
      months,
      month,
      rows: rows.map(({ isBelow, endsRun, ...row }) => ({
        ...row,
        ...asPoint({ ...row, isBelow, endsRun }),
        verdict: verdictOf({ ...row, isBelow, endsRun }),
      })),
      trend: drawTrend(rows.map(asPoint), [footOf(rows.map(asPoint)), 1000]),
      recent: sumMonths(rows.slice(-1)),
      byDepartment,
      shares: drawShares(
        (byDepartment?.rows ?? []).flatMap(({ id, name, overall }) => {
          const perMille = overall && perMilleOf(overall);
          return perMille === null ? [] : [{ key: id, name, perMille }];
        }),
      ),
      breakdown: shown && one ? breakDown(shown, one.items, department?.id ?? null) : null,
    },
  };
}

/** Where the paper begins: a full ten per cent below the lowest place of the line or its limits. */
function footOf(points: readonly { readonly value: number | null; readonly low: number | null }[]): number {
  const lowest = Math.min(1000, ...points.flatMap(({ value, low }) => [value ?? 1000, low ?? 1000]));
  return Math.max(0, Math.floor((lowest - 50) / 100) * 100);
}

function verdictOf({ base, isBelow, endsRun }: ChartRow): 'early' | 'fell' | 'ranLow' | 'steady' {
  if (base === null) return 'early';
  if (isBelow) return 'fell';
  return endsRun ? 'ranLow' : 'steady';
}

/** What the monitor has found and what is being worked on, for the links beside the figures. */
export async function queryOpenWork({ tx }: Reader): Promise<{ findings: number; cases: number }> {
  const [row] = await tx.execute<{ findings: number; cases: number }>(sql`
    select (select count(*)::int from monitor_finding where monitor = 'satisfaction' and state = 'open') findings,
      (select count(*)::int from monitor_case where monitor = 'satisfaction' and state <> 'closed') cases`);
  return row ?? { findings: 0, cases: 0 };
}
