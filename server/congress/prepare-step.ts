import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { takeStepForm } from '#app/domain/congress/forms';
import type { Stage } from '#app/domain/congress/states';
import { faultOfPlan, makeRoom, type Span } from '#app/domain/congress/windows';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { type congressSession, stageWindow } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { advanceItems } from './advance-items';
import { freezeRoll } from './freeze-roll';
import type { SessionRow, WindowRow } from './load';
import { moveLater, placeWindows, spanOf } from './place-windows';

type Given = z.output<typeof takeStepForm>;
type Prepared = {
  readonly change?: Partial<typeof congressSession.$inferInsert>;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly facts: readonly Fact<FactName>[];
};

/** What belongs to a step besides the state: the frozen roll, the papers' hour, the resumed sitting, the receipt. */
export async function prepareStep(
  hand: Hand,
  session: SessionRow,
  windows: readonly WindowRow[],
  given: Given,
): Promise<Prepared | Refusal> {
  switch (given.step) {
    case 'launch': {
      const rollSize = await freezeRoll(hand, session);
      if (rollSize === 0) return refuse('congress.rollEmpty');
      return { change: { rollSize, rollFrozenAt: hand.now }, data: { roll: rollSize }, facts: [] };
    }
    case 'sendPapers': {
      const items = await advanceItems(hand, session.id, 'sendPapers');
      return { change: { papersOutAt: hand.now }, data: { items }, facts: [] };
    }
    case 'report':
      return {
        change: { reportReceipt: given.receipt || null },
        data: { receipt: given.receipt ?? '' },
        facts: [],
      };
    case 'cancel': {
      if (!given.reason || given.reason.length < 4)
        return refuse('platform.badInput', { fields: { reason: ['platform:fields.tooShort'] } });
      await endWindows(hand, session.id);
      return { data: { reason: given.reason }, facts: [] };
    }
    case 'resume':
      return resume(hand, session, windows, given);
    default:
      return { facts: [] };
  }
}

/** A cancelled session keeps no window for the clock to open or close. */
async function endWindows(hand: Hand, sessionId: string): Promise<void> {
  const of = (state: 'open' | 'planned') =>
    and(eq(stageWindow.sessionId, sessionId), eq(stageWindow.state, state));
  await hand.tx.update(stageWindow).set({ state: 'closed' }).where(of('open'));
  await hand.tx.delete(stageWindow).where(of('planned'));
}

/** The sitting that missed its quorum is held once more, as a further window of its stage; later windows make room. */
async function resume(
  hand: Hand,
  session: SessionRow,
  windows: readonly WindowRow[],
  given: Given,
): Promise<Prepared | Refusal> {
  if (!given.opensAt || !given.closesAt) return refuse('congress.resumeWindowNeeded');
  const stage = session.adjournedFrom as Stage;
  const present = windows.map(spanOf);
  const sitting: Span = {
    stage,
    ordinal: Math.max(0, ...present.filter((span) => span.stage === stage).map((span) => span.ordinal)) + 1,
    opensAt: given.opensAt,
    closesAt: given.closesAt,
    state: 'planned',
  };
  const moved = makeRoom([...present, sitting], sitting);
  const isMoved = (span: Span) =>
    moved.some((one) => one.stage === span.stage && one.ordinal === span.ordinal);
  const plan = [...present.filter((span) => !isMoved(span)), ...moved, sitting];
  const fault = faultOfPlan(plan, [sitting], hand.now);
  if (isRefusal(fault)) return fault;
  await placeWindows(hand, session.id, [sitting]);
  const facts = await moveLater(hand, session, windows, sitting);
  return { data: { stage, ordinal: sitting.ordinal, opensAt: given.opensAt.toISOString() }, facts };
}
