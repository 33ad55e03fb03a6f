import type { KnownDecision } from '#app/domain/monitor/decision/ledger';
import { isDecisive, type Point } from '#app/domain/monitor/decision/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Hand } from '#server/platform/command';
import { blockOf, readStandings } from '../supplier/status-on';
import { asksSupplier } from './gate';
import type { DecisionRow } from './load';
import { adoptionDays, findBinding, lawOf } from './matters';

type Gated = Pick<DecisionRow, 'imported' | 'matter' | 'itemId' | 'supplierId'> & {
  readonly points: readonly Point[];
};

/** The gate of decisions (`faultOfGate`) for the lines of a ledger: asked of many decisions and days over a handful of statements. */
export async function ledgerGate(
  hand: Hand,
  rows: readonly Gated[],
): Promise<(row: Gated) => KnownDecision['gate']> {
  const law = await lawOf(hand.tx, hand.orgId);
  const kept = rows.filter(({ imported }) => !imported);
  const adopted = await adoptionDays(
    hand.tx,
    kept.flatMap(({ itemId }) => itemId ?? []),
  );
  const suppliers = [...new Set(kept.flatMap(({ supplierId }) => supplierId ?? []))];
  const standing = await readStandings(hand.tx, suppliers);
  const today = dayInShanghai(hand.now);
  return (row) => (point, on) => {
    if (row.imported || !isDecisive(point)) return null;
    const day = row.itemId ? adopted.get(row.itemId) : undefined;
    if (findBinding(law, row.matter) && (day === undefined || day > on)) return 'mustAdopt';
    const { supplierId } = row;
    const path = row.points.map((one) => ({ point: one }));
    if (supplierId === null || !asksSupplier(path, point)) return null;
    return [on, today].some((at) => blockOf(standing(supplierId, at))) ? 'supplierBlocked' : null;
  };
}
