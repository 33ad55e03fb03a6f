import type { Fact } from '#app/domain/fact';
import type { Monitor, Severity } from '#app/domain/monitor/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { monitorFinding } from '#db/schema';
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

/** Writes what was found and returns a fact for each that is new; what was found before, also what was set aside, stays as it is. One statement however many. */
export async function raiseFindings(
  { tx, orgId, now }: Pick<Hand, 'tx' | 'orgId' | 'now'>,
  found: readonly Found[],
): Promise<Fact<'monitor.found'>[]> {
  if (found.length === 0) return [];
  const rows = await tx
    .insert(monitorFinding)
    .values(
      found.map(({ subjectId = null, departmentId = null, ...one }) => ({
        ...one,
        orgId,
        subjectId,
        departmentId,
        foundOn: dayInShanghai(now),
        foundAt: now,
        state: 'open' as const,
      })),
    )
    .onConflictDoNothing({
      target: [monitorFinding.orgId, monitorFinding.monitor, monitorFinding.kind, monitorFinding.key],
    })
    .returning({ id: monitorFinding.id, monitor: monitorFinding.monitor, kind: monitorFinding.kind });
  return rows.map(({ id, monitor, kind }) => ({
    name: 'monitor.found',
    subject: id,
    data: { monitor, kind },
  }));
}
