import { isLarge } from '#app/domain/monitor/decision/path';
import { isDecisive } from '#app/domain/monitor/decision/words';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Day } from '#app/domain/statute/deadlines';
import type { Hand } from '#server/platform/command';
import { blockedOn } from '../supplier/status-on';
import { decisionRulesOf, type HeldPoint } from './load';
import { adoptionDays, findBinding, lawOf } from './matters';

/**
 * What stands between a decision and its meeting: what the congress must adopt waits until it has, on an earlier day or the same; nothing is
 * bought from a supplier who is blocked on that day. Points before the meeting pass freely.
 */
export async function faultOfGate(hand: Hand, { row, at }: HeldPoint, on: Day): Promise<Refusal | null> {
  if (!isDecisive(at.point)) return null;
  const matter = findBinding(await lawOf(hand.tx, hand.orgId), row.matter);
  if (matter) {
    const adopted = row.itemId ? (await adoptionDays(hand.tx, [row.itemId])).get(row.itemId) : undefined;
    if (adopted === undefined || adopted > on)
      return refuse('monitor.mustAdopt', { params: { matter: matter.phrase.zh }, article: matter.article });
  }
  const blocked = row.supplierId ? await blockedOn(hand.tx, row.supplierId, on) : null;
  if (!blocked) return null;
  return refuse('monitor.supplierBlocked', {
    params: { until: blocked.until ?? '—' },
    ...(blocked.article ? { article: blocked.article } : {}),
  });
}

/** Whether a point may be passed over: where its path allows it, and never where the sum is large. */
export async function faultOfSkip(hand: Hand, { row, at }: HeldPoint): Promise<Refusal | null> {
  const { value: rules } = await decisionRulesOf(hand.tx);
  return at.maySkip && !isLarge(rules, row.class, row.amount) ? null : refuse('monitor.mayNotSkip');
}
