import { sql } from 'drizzle-orm';
import { type Monitor, monitors } from '#app/domain/monitor/words';
import type { PageName } from '#app/domain/pages';
import { pagePermit } from '#app/domain/pages';
import { allows } from '#app/domain/permit';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Reader } from '#server/platform/http';
import { querySatisfaction } from '../satisfaction/queries-satisfaction';
import { querySuppliers } from '../supplier/queries-list';
import { readDecisions } from './read-decisions';
import { readUsage } from './read-usage';

/** The four monitors at a glance: one figure each with its drawing, and how much of what they found is being looked at. */
export async function queryFront(reader: Reader) {
  const { tx, actor, now } = reader;
  const today = dayInShanghai(now);
  const open = (page: PageName) => allows(pagePermit(page), actor);
  return {
    today,
    at: now.toISOString(),
    work: await readWork(tx),
    may: {
      findings: open('routes/monitor/findings'),
      cases: open('routes/monitor/cases'),
      departments: open('routes/monitor/departments'),
    },
    decision: await readDecisions(tx, today),
    indicator: await readUsage(tx),
    satisfaction: await readSatisfaction(reader),
    supplier: await readSuppliers(reader),
  };
}

/** Open findings and cases of each monitor. */
async function readWork(tx: Reader['tx']) {
  const rows = await tx.execute<{ monitor: Monitor; findings: number; cases: number }>(sql`
    select monitor, sum(findings)::int as findings, sum(cases)::int as cases from (
      select monitor, count(*) as findings, 0 as cases from monitor_finding where state = 'open' group by monitor
      union all select monitor, 0, count(*) from monitor_case where state <> 'closed' group by monitor) w group by monitor`);
  return Object.fromEntries(
    monitors.map((monitor) => {
      const { findings = 0, cases = 0 } = rows.find((row) => row.monitor === monitor) ?? {};
      return [monitor, { findings, cases }];
    }),
  ) as Record<Monitor, { findings: number; cases: number }>;
}

/** The whole unit's overall share of satisfied answers, by the way of asking that comes first; ways are never mixed. */
async function readSatisfaction(reader: Reader) {
  const { method, view, version } = await querySatisfaction(reader, {
    method: null,
    department: null,
    code: null,
    month: null,
  });
  const last = view?.rows.at(-1);
  if (method === null || !view || !last) return null;
  return {
    method,
    version,
    last: { month: last.month, n: last.n, good: last.good, isOut: last.isOut },
    months: view.rows.map(({ month, n, good }) => ({ month, n, good })),
    drawing: view.trend,
  };
}

/** How many suppliers stand how today, how many nothing may be bought from, and how many of those only for their papers. */
async function readSuppliers(reader: Reader) {
  const { all, closed, closedByPapers, counts, drawing, version } = await querySuppliers(reader, {
    day: null,
    search: '',
    status: null,
  });
  if (all === 0) return null;
  return { all, closed, closedByPapers, counts, drawing, version };
}
