import { eq, sql } from 'drizzle-orm';
import { actsOn } from '#app/domain/monitor/case/acts';
import { isOverdue, mayTakeMore, owedBy } from '#app/domain/monitor/case/rules';
import { mayReadCase } from '#app/domain/monitor/case/standing';
import type { CaseLine, CasePage } from '#app/domain/monitor/case/views';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { monitorCase } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { type CaseRow, standingTo } from './load';
import { awaitsOpinion, hasJudged } from './opinions';
import { listDepartments, listFindings } from './queries-findings';

/** One case with what was found, its one timeline and what the reader may do; refuses `monitor.noCase` to whoever may not read it. */
export async function queryCase({ tx, actor, now }: Reader, id: string): Promise<CasePage | Refusal> {
  const [row] = await tx.select().from(monitorCase).where(eq(monitorCase.id, id));
  if (!row) return refuse('monitor.noCase');
  const who = await standingTo(tx, actor, row);
  if (!mayReadCase(who)) return refuse('monitor.noCase');
  const names = await readNames(tx, row);
  const lies = row.state === 'panel';
  const acts = actsOn(
    {
      state: row.state,
      hasDepartment: row.departmentId !== null,
      hasHead: names.head !== null,
      awaitsOpinion: await awaitsOpinion(tx, row),
    },
    who,
    lies && (await hasJudged(tx, row, who.personId)),
  );
  return {
    ...{ id: row.id, year: row.year, number: row.number, monitor: row.monitor, title: row.title },
    ...{ state: row.state, outcome: row.outcome, revision: row.revision, ...names },
    openedAt: row.openedAt.toISOString(),
    owedBy: owedBy(row),
    isOverdue: isOverdue(row, dayInShanghai(now)),
    findings: await listFindings(tx, sql`f.case_id = ${row.id}`, 200),
    lines: await readLines(tx, row),
    acts,
    further:
      acts.includes('add') && mayTakeMore(row.state)
        ? await listFindings(
            tx,
            sql`f.state = 'open' and f.monitor = ${row.monitor} and f.department_id is not distinct from ${row.departmentId}`,
            30,
          )
        : [],
    departments: acts.includes('nameDepartment') ? await listDepartments(tx) : [],
    isOwn: who.isOwn || who.isActionOwner,
  };
}

async function readNames(tx: Tx, row: CaseRow) {
  const [names] = await tx.execute<{
    department: string | null;
    head: string | null;
    actionOwner: string | null;
  }>(sql`
    select (select name from monitor_department where id = ${row.departmentId}) as department,
      (select p.name from monitor_department d join person p on p.id = d.head_id where d.id = ${row.departmentId}) as head,
      (select name from person where id = ${row.actionOwnerId}) as "actionOwner"`);
  return names ?? { department: null, head: null, actionOwner: null };
}

async function readLines(tx: Tx, row: CaseRow): Promise<CaseLine[]> {
  const rows = await tx.execute<CaseLine>(sql`
    select e.revision, e.kind, to_json(e.at) #>> '{}' as at, p.name as by, e.text, e.data
    from monitor_case_event e left join person p on p.id = e.by_id where e.case_id = ${row.id} order by e.revision limit 500`);
  return [...rows];
}
