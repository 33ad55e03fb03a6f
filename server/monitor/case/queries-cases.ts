import { sql } from 'drizzle-orm';
import { isOverdue, owedBy } from '#app/domain/monitor/case/rules';
import type { CaseEntry, CaseView } from '#app/domain/monitor/case/views';
import type { Monitor } from '#app/domain/monitor/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Reader } from '#server/platform/http';
import { casesOf, readsAll, waitingFor } from './standing-of';

const AT_ONCE = 30;
const MOST_COUNTED = 100;

type Row = Omit<CaseEntry, 'owedBy' | 'isOverdue'> & { statementBy: string | null; actionBy: string | null };

export type CasesFilter = {
  readonly view: CaseView;
  readonly monitor: Monitor | null;
  readonly after: string | null;
};
export type CasesPage = {
  readonly entries: readonly CaseEntry[];
  readonly after: string | null;
  readonly todo: number;
  /** Whether every case is theirs to read; others find those only that concern them. */
  readonly readsAll: boolean;
};

function beyond(after: string | null) {
  const hit = /^(\d{4})\.(\d{1,6})$/.exec(after ?? '');
  return hit ? sql`(c.year, c.number) < (${Number(hit[1])}, ${Number(hit[2])})` : sql`true`;
}

/** A page of cases by key, newest first, that the reader may read. */
export async function queryCases({ tx, actor, now }: Reader, filter: CasesFilter): Promise<CasesPage> {
  const today = dayInShanghai(now);
  const shown = {
    todo: waitingFor(actor),
    open: sql`c.state <> 'closed'`,
    closed: sql`c.state = 'closed'`,
  }[filter.view];
  const of = filter.monitor ? sql`c.monitor = ${filter.monitor}` : sql`true`;
  const rows = await tx.execute<Row>(sql`
    select c.id, c.year, c.number, c.monitor, c.title, c.state, c.outcome, d.name as department,
      c.statement_by::text as "statementBy", c.action_by::text as "actionBy",
      (select count(*)::int from monitor_finding f where f.case_id = c.id) as findings
    from monitor_case c left join monitor_department d on d.id = c.department_id
    where ${casesOf(actor)} and ${shown} and ${of} and ${beyond(filter.after)}
    order by c.year desc, c.number desc limit ${AT_ONCE + 1}`);
  const [waiting] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select 1 from monitor_case c where ${casesOf(actor)} and ${waitingFor(actor)} limit ${MOST_COUNTED}) q`);
  const page = rows.slice(0, AT_ONCE);
  const last = rows.length > AT_ONCE ? page.at(-1) : undefined;
  return {
    entries: page.map(({ statementBy, actionBy, ...one }) => {
      const row = { state: one.state, statementBy, actionBy };
      return { ...one, owedBy: owedBy(row), isOverdue: isOverdue(row, today) };
    }),
    after: last ? `${last.year}.${last.number}` : null,
    todo: waiting?.count ?? 0,
    readsAll: readsAll(actor),
  };
}
