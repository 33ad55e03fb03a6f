import type { Fact } from '#app/domain/fact';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import type { Hand } from '#server/platform/command';
import { raiseFindings } from '../case/raise-finding';
import type { DecisionRow } from './load';

/** A matter or a supplier that is taken off a decision, or changed for another one, is found: the gate no longer asks about it. */
export async function findUnlinked(
  hand: Hand,
  was: DecisionRow,
  is: DecisionRow,
): Promise<Fact<'monitor.found'>[]> {
  const changed = [
    ...(was.matter !== null && was.matter !== is.matter ? (['matterUnlinked'] as const) : []),
    ...(was.supplierId !== null && was.supplierId !== is.supplierId ? (['supplierUnlinked'] as const) : []),
  ];
  return raiseFindings(
    hand,
    changed.map((kind) => ({
      monitor: 'decision' as const,
      kind,
      key: `${is.id}:${is.revision}`,
      severity: 'warning' as const,
      subjectId: is.id,
      departmentId: is.departmentId,
      data: { code: is.code, title: is.title },
      provenance: serverSay('zh-CN')('monitor:decision.provenanceEntry', { day: dayInShanghai(hand.now) }),
    })),
  );
}
