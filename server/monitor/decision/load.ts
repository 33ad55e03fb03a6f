import { and, asc, eq, inArray } from 'drizzle-orm';
import type { PathPoint } from '#app/domain/monitor/decision/path';
import { decisionRules, usualDecisionRules } from '#app/domain/monitor/decision/settings';
import type { Point } from '#app/domain/monitor/decision/words';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { decision, decisionPoint } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { settingOf } from '../case/settings';

export type DecisionRow = typeof decision.$inferSelect;
export type PointRow = typeof decisionPoint.$inferSelect;
/** A decision held for an order, with its points in order. */
export type HeldDecision = { readonly row: DecisionRow; readonly points: readonly PointRow[] };

/** The name under which the unit's figures for 三重一大 are kept, version by version. */
export const DECISION_RULES = 'decision';

/** The unit's figures, with the number of their version. */
export const decisionRulesOf = (tx: Tx) => settingOf(tx, DECISION_RULES, decisionRules, usualDecisionRules);

/** A stored point as the rules see it. */
export const asPath = (rows: readonly PointRow[]): PathPoint[] =>
  rows.map(({ point, dueOn, doneOn, skippedAt }) => ({
    point,
    dueOn,
    doneOn,
    isSkipped: skippedAt !== null,
  }));

/** The day on which a path was passed to its end: the latest on which one of its points was done or passed over, whenever that was written down. Null while none was. */
export const passedOn = (rows: readonly PointRow[]): Day | null =>
  rows
    .flatMap(({ doneOn, skippedAt }) => doneOn ?? (skippedAt ? dayInShanghai(skippedAt) : []))
    .toSorted()
    .at(-1) ?? null;

/** The points of decisions, in order. */
export const readPoints = (tx: Tx, ids: readonly string[]): Promise<PointRow[]> =>
  tx
    .select()
    .from(decisionPoint)
    .where(inArray(decisionPoint.decisionId, [...ids]))
    .orderBy(asc(decisionPoint.decisionId), asc(decisionPoint.ordinal));

/** Locks a running decision; refuses `monitor.noDecision`, `monitor.decisionFinished`, `monitor.decisionWithdrawn`, and `monitor.decisionChanged` after somebody else's order. */
export async function lockDecision(
  hand: Hand,
  given: { readonly decision: string; readonly seen?: number | undefined },
): Promise<HeldDecision | Refusal> {
  const [row] = await hand.tx.select().from(decision).where(eq(decision.id, given.decision)).for('update');
  if (!row) return refuse('monitor.noDecision');
  if (row.state === 'finished') return refuse('monitor.decisionFinished');
  if (row.state === 'withdrawn') return refuse('monitor.decisionWithdrawn');
  if (given.seen !== undefined && given.seen !== row.revision) return refuse('monitor.decisionChanged');
  return { row, points: await readPoints(hand.tx, [row.id]) };
}

export type HeldPoint = HeldDecision & { readonly at: PointRow };

/** The same for one of its points that is neither done nor passed over; refuses `monitor.noPoint` and `monitor.pointDone`. */
export async function lockPoint(
  hand: Hand,
  given: { readonly decision: string; readonly seen: number; readonly point: Point },
): Promise<HeldPoint | Refusal> {
  const held = await lockDecision(hand, given);
  if (isRefusal(held)) return held;
  const at = held.points.find(({ point }) => point === given.point);
  if (!at) return refuse('monitor.noPoint');
  return at.doneOn === null && at.skippedAt === null ? { ...held, at } : refuse('monitor.pointDone');
}

/** Changes a locked point and counts the decision's revision up. */
export async function writePoint(
  hand: Hand,
  { row, at }: HeldPoint,
  set: Partial<typeof decisionPoint.$inferInsert>,
): Promise<void> {
  await hand.tx
    .update(decisionPoint)
    .set(set)
    .where(and(eq(decisionPoint.decisionId, row.id), eq(decisionPoint.id, at.id)));
  await hand.tx
    .update(decision)
    .set({ revision: row.revision + 1 })
    .where(eq(decision.id, row.id));
}
