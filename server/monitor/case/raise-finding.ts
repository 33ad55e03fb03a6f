import { sql } from 'drizzle-orm';
import type { Fact } from '#app/domain/fact';
import type { Monitor, Severity } from '#app/domain/monitor/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Hand } from '#server/platform/command';

/** Something a monitor found; `key` says which thing, so that looking again finds it once. */
export type Found = {
  readonly monitor: Monitor;
  /** Its phrase: `monitor:<monitor>.findings.<kind>`, filled with `data`. */
  readonly kind: string;
  readonly key: string;
  readonly severity: Severity;
  readonly subjectId?: string | null;
  readonly departmentId?: string | null;
  readonly data: Readonly<Record<string, string | number>>;
  /** Where the figures come from: data cut, method version. */
  readonly provenance: string;
};

/** Writes what was found and returns a fact for each that is new; what was found before, also what was set aside, stays as it is. One statement however many: the driver binds 65,534 values at most, so they travel as one. */
export async function raiseFindings(
  { tx, orgId, now }: Pick<Hand, 'tx' | 'orgId' | 'now'>,
  found: readonly Found[],
): Promise<Fact<'monitor.found'>[]> {
  if (found.length === 0) return [];
  const rows = await tx.execute<{ id: string; monitor: Monitor; kind: string }>(sql`
    insert into monitor_finding (org_id, monitor, kind, key, severity, subject_id, department_id, data, provenance, found_on, found_at, state)
    select ${orgId}, f.monitor, f.kind, f.key, f.severity, f."subjectId", f."departmentId", f.data, f.provenance, ${dayInShanghai(now)},
      ${now.toISOString()}, 'open'
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) f(monitor text, kind text, key text, severity text, "subjectId" uuid,
      "departmentId" uuid, data jsonb, provenance text)
    on conflict (org_id, monitor, kind, key) do nothing returning id, monitor, kind`);
  return rows.map(({ id, monitor, kind }) => ({
    name: 'monitor.found',
    subject: id,
    data: { monitor, kind },
  }));
}
