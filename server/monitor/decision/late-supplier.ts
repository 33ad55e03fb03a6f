import type { Fact } from '#app/domain/fact';
import { isDecisive } from '#app/domain/monitor/decision/words';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import type { Hand } from '#server/platform/command';
import { raiseFindings } from '../case/raise-finding';
import { type Blocked, blockedOn } from '../supplier/status-on';
import type { DecisionRow, HeldDecision, PointRow } from './load';

/** A supplier from whom nothing may be bought, named only after the meeting had decided. */
export type LateSupplier = {
  readonly blocked: Blocked;
  readonly on: Day;
  readonly decided: { readonly point: PointRow['point']; readonly doneOn: Day };
  /** Work has begun: nobody can be sent back to another supplier. */
  readonly isBegun: boolean;
};

/** Asks of a supplier who is named after the meeting what the gate would have asked: of the day of the meeting, of the day work began, of today. Null where he was known, nothing is decided, or nothing stands in the way. */
export async function findLateSupplier(
  hand: Hand,
  { row, points }: HeldDecision,
  supplierId: string | undefined,
): Promise<LateSupplier | null> {
  if (!supplierId || row.supplierId !== null) return null;
  const done = points.flatMap(({ point, doneOn }) =>
    doneOn !== null && isDecisive(point) ? [{ point, doneOn }] : [],
  );
  const decided = done[0];
  if (!decided) return null;
  const begun = done.find(({ point }) => point === 'execute' || point === 'supervise');
  const days = [decided.doneOn, begun?.doneOn ?? decided.doneOn, dayInShanghai(hand.now)];
  for (const on of new Set(days)) {
    const blocked = await blockedOn(hand.tx, supplierId, on);
    if (blocked) return { blocked, on, decided, isBegun: begun !== undefined };
  }
  return null;
}

/** While work has not begun the link is refused: or the gate would be passed by naming the supplier late. */
export const faultOfLate = (late: LateSupplier | null): Refusal | null =>
  late && !late.isBegun
    ? refuse('monitor.supplierBlocked', late.blocked.article ? { article: late.blocked.article } : {})
    : null;

/** Once it has, the truth is written down and found. */
export async function raiseLate(
  hand: Hand,
  row: DecisionRow,
  late: LateSupplier | null,
): Promise<Fact<'monitor.found'>[]> {
  if (!late) return [];
  const { decided, on } = late;
  return raiseFindings(hand, [
    {
      monitor: 'decision',
      kind: 'supplierLate',
      key: `${row.id}:${row.supplierId}`,
      severity: 'serious',
      subjectId: row.id,
      departmentId: row.departmentId,
      data: { code: row.code, title: row.title, ...decided, on },
      provenance: serverSay('zh-CN')('monitor:decision.provenanceEntry', { day: dayInShanghai(hand.now) }),
    },
  ]);
}
