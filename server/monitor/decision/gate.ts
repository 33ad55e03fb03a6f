import { isLarge } from '#app/domain/monitor/decision/path';
import { isDecisive, type Point } from '#app/domain/monitor/decision/words';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import type { Hand } from '#server/platform/command';
import { blockedOn } from '../supplier/status-on';
import { decisionRulesOf, type HeldDecision, type HeldPoint, type PointRow } from './load';
import { adoptionDays, findBinding, lawOf } from './matters';

/** Whether the supplier is asked at this point: at the meeting, or at the first point from there on where a path has none. Later ones are not held up by what came afterwards. */
export const asksSupplier = (path: readonly { readonly point: Point }[], point: Point): boolean =>
  path.find((one) => isDecisive(one.point))?.point === point;

/** What the congress must adopt and had not by a day, or `null`. */
async function faultOfAdoption(hand: Hand, { row }: HeldDecision, on: Day): Promise<Refusal | null> {
  const matter = findBinding(await lawOf(hand.tx, hand.orgId), row.matter);
  if (!matter) return null;
  const adopted = row.itemId ? (await adoptionDays(hand.tx, [row.itemId])).get(row.itemId) : undefined;
  if (adopted !== undefined && adopted <= on) return null;
  return refuse('monitor.mustAdopt', { params: { matter: matter.phrase.zh }, article: matter.article });
}

/**
 * What stands between a decision and its meeting: what the congress must adopt waits until it has, on an earlier day or the same; nothing is
 * bought from a supplier who is blocked on the day that is said or on the day it is said. Points before the meeting pass freely.
 */
export async function faultOfGate(hand: Hand, held: HeldPoint, on: Day): Promise<Refusal | null> {
  const { row, at, points } = held;
  if (!isDecisive(at.point)) return null;
  const fault = await faultOfAdoption(hand, held, on);
  if (fault || !row.supplierId || !asksSupplier(points, at.point)) return fault;
  return faultOfSupplier(hand, row.supplierId, [on, dayInShanghai(hand.now)]);
}

/** Whether nothing may be bought from a supplier on one of these days. */
async function faultOfSupplier(
  hand: Hand,
  supplierId: string,
  days: readonly Day[],
): Promise<Refusal | null> {
  for (const day of days) {
    const blocked = await blockedOn(hand.tx, supplierId, day);
    if (blocked)
      return refuse('monitor.supplierBlocked', blocked.article ? { article: blocked.article } : {});
  }
  return null;
}

/** Whether the meeting, or what comes after it, was done. */
export const isDecided = (points: readonly PointRow[]): boolean =>
  points.some(({ point, doneOn }) => doneOn !== null && isDecisive(point));

/** What stands between a decision and its end: the end is published, so what the congress must adopt is asked once more, and the supplier where no point of the path ever asked. */
export async function faultOfEnd(hand: Hand, held: HeldDecision): Promise<Refusal | null> {
  const { row, points } = held;
  const today = dayInShanghai(hand.now);
  const fault = await faultOfAdoption(hand, held, today);
  return fault || !row.supplierId || isDecided(points)
    ? fault
    : faultOfSupplier(hand, row.supplierId, [today]);
}

/** What stands between a point that was done and another day for it. Of a decision that came by a ledger it is found, as it was at first. */
export async function faultOfCorrection(hand: Hand, held: HeldPoint, on: Day): Promise<Refusal | null> {
  const { row, at, points } = held;
  if (row.imported || !isDecisive(at.point)) return null;
  const fault = await faultOfAdoption(hand, held, on);
  if (fault || !row.supplierId || !asksSupplier(points, at.point)) return fault;
  // Not of today: what blocks a supplier after the meeting holds nothing up.
  return faultOfSupplier(hand, row.supplierId, [on]);
}

/** Whether a point may be passed over: where its path allows it, never the meeting itself or where the sum is large, and nothing from the meeting on before the congress has adopted what it must. */
export async function faultOfSkip(hand: Hand, held: HeldPoint): Promise<Refusal | null> {
  const { row, at } = held;
  const { value: rules } = await decisionRulesOf(hand.tx);
  if (!at.maySkip || at.point === 'meeting' || isLarge(rules, row.class, row.amount))
    return refuse('monitor.mayNotSkip');
  return isDecisive(at.point) ? faultOfAdoption(hand, held, dayInShanghai(hand.now)) : null;
}
