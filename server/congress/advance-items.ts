import { and, eq, inArray } from 'drizzle-orm';
import type { ItemState, ItemStep, SessionStep } from '#app/domain/congress/states';
import { itemSteps } from '#app/domain/congress/states';
import type { Procedure } from '#app/domain/statute/matter';
import { agendaItem } from '#db/schema';
import type { Hand } from '#server/platform/command';

/** What the session's step does to its items: papers out send them, group discussion discusses them, after the vote what is only heard is heard. */
const consequence: Partial<Record<SessionStep, { step: ItemStep; of?: readonly Procedure[] }>> = {
  sendPapers: { step: 'send' },
  openGroups: { step: 'discuss' },
  openResolutions: { step: 'hear', of: ['advise', 'supervise'] },
};

/** Moves the items that the session's step carries along; returns how many moved. */
export async function advanceItems(hand: Hand, sessionId: string, step: SessionStep): Promise<number> {
  const due = consequence[step];
  const row = due && itemSteps.find((one) => one.step === due.step);
  if (!due || !row) return 0;
  const moved = await hand.tx
    .update(agendaItem)
    .set({ state: row.to satisfies ItemState })
    .where(
      and(
        eq(agendaItem.sessionId, sessionId),
        inArray(agendaItem.state, [...row.from]),
        due.of ? inArray(agendaItem.procedure, [...due.of]) : undefined,
      ),
    )
    .returning({ id: agendaItem.id });
  return moved.length;
}
