import { sql } from 'drizzle-orm';
import { daysLate, nextPoint, standingsOf } from '#app/domain/monitor/decision/path';
import type { Choice, DecisionEntry } from '#app/domain/monitor/decision/views';
import type { DecisionClass, DecisionState } from '#app/domain/monitor/decision/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Reader } from '#server/platform/http';
import { listDepartments } from '../case/queries-findings';
import { groupBy } from './group';
import { asPath, readPoints } from './load';
import { listSuppliers } from './read-links';
import { keepsLedger, readsEvidence, visibleDecisions } from './visible';

const AT_ONCE = 30;

export type DecisionsFilter = {
  readonly state: DecisionState;
  readonly class: DecisionClass | null;
  readonly after: string | null;
};
export type DecisionsPage = {
  readonly entries: readonly DecisionEntry[];
  readonly after: string | null;
  readonly counts: Readonly<Record<DecisionState, number>>;
  readonly departments: readonly Choice[];
  readonly suppliers: readonly Choice[];
  readonly mayKeep: boolean;
  readonly today: string;
};

type Row = Pick<DecisionEntry, 'id' | 'code' | 'class' | 'title' | 'state' | 'department'> & {
  findings: number;
  started: string;
  withdrawn: string | null;
};

function beyond(after: string | null) {
  const hit = /^(\d{4}-\d\d-\d\d)\.([0-9a-f-]{36})$/.exec(after ?? '');
  return hit ? sql`(d.started_on, d.id) < (${hit[1]!}::date, ${hit[2]!}::uuid)` : sql`true`;
}

/** A page of decisions by key, the newest first, each with its path: three statements. */
export async function queryDecisions(
  { tx, actor, now }: Reader,
  filter: DecisionsFilter,
): Promise<DecisionsPage> {
  const today = dayInShanghai(now);
  const of = filter.class ? sql`d.class = ${filter.class}` : sql`true`;
  const rows = await tx.execute<Row>(sql`
    select d.id, d.code, d.class, d.title, d.state, m.name as department, d.started_on::text as started, d.withdrawn_at as withdrawn,
      (select count(*)::int from monitor_finding f where f.subject_id = d.id and f.monitor = 'decision' and f.state = 'open') as findings
    from decision d left join monitor_department m on m.id = d.department_id
    where ${visibleDecisions(actor)} and d.state = ${filter.state} and ${of} and ${beyond(filter.after)}
    order by d.started_on desc, d.id desc limit ${AT_ONCE + 1}`);
  const page = rows.slice(0, AT_ONCE);
  const points = groupBy(
    page.length
      ? await readPoints(
          tx,
          page.map(({ id }) => id),
        )
      : [],
    (one) => one.decisionId,
  );
  const counted = await tx.execute<{ state: DecisionState; count: number }>(sql`
    select d.state, count(*)::int as count from decision d where ${visibleDecisions(actor)} and ${of} group by d.state`);
  const countOf = (state: DecisionState) => counted.find((one) => one.state === state)?.count ?? 0;
  const last = rows.length > AT_ONCE ? page.at(-1) : undefined;
  return {
    entries: page.map(({ started: _started, withdrawn, findings, ...one }) => {
      const on = withdrawn ? dayInShanghai(new Date(withdrawn)) : today;
      const path = asPath(points.get(one.id) ?? []);
      const turn = path.find(({ point }) => point === nextPoint(path));
      return {
        ...one,
        findings: readsEvidence(actor) ? findings : 0,
        path: standingsOf(path, on).map((standing, at) => ({ point: path[at]!.point, standing })),
        next:
          turn && !withdrawn ? { point: turn.point, dueOn: turn.dueOn, days: daysLate(turn, today) } : null,
      };
    }),
    after: last ? `${last.started}.${last.id}` : null,
    counts: {
      running: countOf('running'),
      finished: countOf('finished'),
      withdrawn: countOf('withdrawn'),
    },
    departments: keepsLedger(actor) ? await listDepartments(tx) : [],
    suppliers: keepsLedger(actor) ? await listSuppliers(tx) : [],
    mayKeep: keepsLedger(actor),
    today,
  };
}
