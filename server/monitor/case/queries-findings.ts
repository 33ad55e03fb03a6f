import { type SQL, sql } from 'drizzle-orm';
import type { FindingState } from '#app/domain/monitor/case/states';
import type { FindingView } from '#app/domain/monitor/case/views';
import type { Monitor } from '#app/domain/monitor/words';
import { pagePermit } from '#app/domain/pages';
import { allows } from '#app/domain/permit';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { headedBy, isWorker, readsAll } from './standing-of';

const AT_ONCE = 40;

type Row = Omit<FindingView, 'foundAt'> & { foundAt: string; mark: string };

/** Findings that match, newest first. */
export async function listFindings(tx: Tx, which: SQL, most: number): Promise<Row[]> {
  const rows = await tx.execute<Row>(sql`
    select f.id, f.monitor, f.kind, f.severity, f.data, f.provenance, f.subject_id as "subjectId", d.name as department,
      to_json(f.found_at) #>> '{}' as "foundAt", f.state, f.case_id as "caseId", f.dismissed_why as "dismissedWhy",
      f.found_at::text || '.' || f.id as mark
    from monitor_finding f left join monitor_department d on d.id = f.department_id
    where ${which} order by f.found_at desc, f.id desc limit ${most}`);
  return [...rows];
}

export type FindingsFilter = {
  readonly state: FindingState;
  readonly monitor: Monitor | null;
  readonly after: string | null;
};

export type FindingsPage = {
  readonly findings: readonly FindingView[];
  readonly after: string | null;
  readonly counts: Readonly<Record<FindingState, number>>;
  /** To name a department where findings name none; only for those who open cases. */
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly isWorker: boolean;
  readonly readsAll: boolean;
  /** Whether the page of departments opens for the reader. */
  readonly mayDepartments: boolean;
};

/** What comes after a mark in the order of the list; what is no mark begins at the beginning. */
function beyond(after: string | null) {
  const hit = /^(\d{4}-\d\d-\d\d [\d:.+-]{8,24})\.([0-9a-f-]{36})$/.exec(after ?? '');
  return hit ? sql`(f.found_at, f.id) < (${hit[1]!}::timestamptz, ${hit[2]!}::uuid)` : sql`true`;
}

/** A page of findings by key. Who works with cases reads all, a head those of their departments, others none. */
export async function queryFindings({ tx, actor }: Reader, filter: FindingsFilter): Promise<FindingsPage> {
  const mine = readsAll(actor) ? sql`true` : sql`f.department_id in (${headedBy(actor)})`;
  const of = filter.monitor ? sql`f.monitor = ${filter.monitor}` : sql`true`;
  const rows = await listFindings(
    tx,
    sql`${mine} and ${of} and f.state = ${filter.state} and ${beyond(filter.after)}`,
    AT_ONCE + 1,
  );
  const counted = await tx.execute<{ state: FindingState; count: number }>(
    sql`select f.state, count(*)::int as count from monitor_finding f where ${mine} and ${of} group by f.state`,
  );
  const countOf = (state: FindingState) => counted.find((one) => one.state === state)?.count ?? 0;
  const page = rows.slice(0, AT_ONCE);
  return {
    findings: page.map(({ mark: _mark, ...one }) => one),
    after: rows.length > AT_ONCE ? (page.at(-1)?.mark ?? null) : null,
    counts: { open: countOf('open'), inCase: countOf('inCase'), dismissed: countOf('dismissed') },
    departments: isWorker(actor) ? await listDepartments(tx) : [],
    isWorker: isWorker(actor),
    readsAll: readsAll(actor),
    mayDepartments: allows(pagePermit('routes/monitor/departments'), actor),
  };
}

/** Departments by name, at most five hundred. */
export async function listDepartments(tx: Tx): Promise<{ id: string; name: string }[]> {
  return [
    ...(await tx.execute<{ id: string; name: string }>(
      sql`select id, name from monitor_department order by name limit 500`,
    )),
  ];
}
