import type postgres from 'postgres';

/** What those who played the monitors know themselves. */
export type KnownMonitors = {
  /** Lines below the header of each file. */
  readonly lines: Readonly<Record<'usage' | 'decisions' | 'answers' | 'suppliers', number>>;
  readonly run: string;
  /** The case that went its whole way. */
  readonly closed: string;
  /** Patients who were thanked for an answer, and who were told that their code was used. */
  readonly thanked: number;
  readonly toldUsed: number;
};

/** What the monitors hold after the rehearsal, from the tables. */
export type MonitorSummary = {
  /** Rows of usage that count, and those of the file that were left out. */
  readonly usage: number;
  readonly leftOut: number;
  readonly decisions: number;
  /** Points of decisions that the ledger says are done. */
  readonly points: number;
  readonly answers: number;
  readonly suppliers: number;
  readonly ranked: number;
  readonly findings: Readonly<Record<string, number>>;
  readonly cases: Readonly<Record<string, number>>;
  /** Answers that patients gave by a code; codes that are used. */
  readonly patients: number;
  readonly codesUsed: number;
  /** What of the monitors hangs on the board, by where it comes from. */
  readonly disclosed: Readonly<Record<string, number>>;
  readonly caseDisclosed: boolean;
  readonly known: KnownMonitors;
};

/** Reads what became of the files and the case as the owner. */
export async function collectMonitors(
  sql: postgres.Sql,
  org: string,
  known: KnownMonitors,
): Promise<MonitorSummary> {
  const [row] = await sql`
    select (select count(*)::int from indicator_row where org_id = ${org}) as usage,
      (select coalesce(sum((totals->>'faulty')::int), 0)::int from indicator_dataset where org_id = ${org}) as "leftOut",
      (select count(*)::int from decision where org_id = ${org}) as decisions,
      (select count(*)::int from decision_point where org_id = ${org} and done_on is not null) as points,
      (select count(*)::int from satisfaction_answer where org_id = ${org} and import_id is not null) as answers,
      (select count(*)::int from supplier where org_id = ${org}) as suppliers,
      (select ranked from indicator_run where id = ${known.run}) as ranked,
      (select coalesce(jsonb_object_agg(monitor, n), '{}') from
        (select monitor, count(*)::int as n from monitor_finding where org_id = ${org} group by monitor order by monitor) f) as findings,
      (select coalesce(jsonb_object_agg(state, n), '{}') from
        (select state, count(*)::int as n from monitor_case where org_id = ${org} group by state order by state) c) as cases,
      (select count(*)::int from satisfaction_answer where org_id = ${org} and import_id is null) as patients,
      (select count(*)::int from satisfaction_token where org_id = ${org} and used_on is not null) as "codesUsed",
      (select coalesce(jsonb_object_agg(source, n), '{}') from
        (select d.source, count(*)::int as n from disclosure d where d.org_id = ${org} and d.published_at is not null
          and d.source in ('decision', 'case', 'ranking', 'satisfaction', 'supplier') group by d.source order by d.source) d) as disclosed,
      exists (select 1 from disclosure d where d.org_id = ${org} and d.source = 'case' and d.published_at is not null and (
        d.source_id = ${known.closed}::uuid or exists (select 1 from disclosure_material m
          where m.id = d.source_id and m.source_id = ${known.closed}::uuid))) as "caseDisclosed"`;
  return { ...(row as unknown as Omit<MonitorSummary, 'known'>), known };
}

/** A sentence for each line that was lost, each answer that counted twice, and each thing that told nobody. */
export function faultsOfMonitors(monitors: MonitorSummary | null): string[] {
  if (!monitors) return [];
  const { known, disclosed } = monitors;
  const { lines } = known;
  const faults: string[] = [];
  const compare = (what: string, wanted: number, there: number) => {
    if (wanted !== there) faults.push(`${what}: ${wanted} were handed in, ${there} are there`);
  };
  compare('lines of usage', lines.usage, monitors.usage + monitors.leftOut);
  compare('points of decisions', lines.decisions, monitors.points);
  compare('answers of the survey', lines.answers, monitors.answers);
  compare('suppliers', lines.suppliers, monitors.suppliers);
  compare('answers by a code', known.thanked, monitors.patients);
  compare('codes', known.thanked, monitors.codesUsed);
  if (known.toldUsed === 0) faults.push('nobody was told that their code was used');
  if (!(monitors.ranked > 0)) faults.push('nobody was ranked');
  if (!monitors.caseDisclosed) faults.push('a case was closed and told nobody');
  for (const source of ['ranking', 'satisfaction', 'case'])
    if (!disclosed[source]) faults.push(`no ${source} hangs on the board`);
  return faults;
}
