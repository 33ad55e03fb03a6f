import { eq } from 'drizzle-orm';
import type { ItemState, ItemStep, SessionState } from '#app/domain/congress/states';
import { itemSteps } from '#app/domain/congress/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { agendaItem } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { findItems, type ItemRow, lockSession, type SessionRow } from './load';

export type LoadedItem = { readonly session: SessionRow; readonly item: ItemRow };

/** Finds an item, locks its session and reads the item under the lock; refuses `congress.noItem`. */
export async function lockItem(hand: Hand, itemId: string): Promise<LoadedItem | Refusal> {
  const rows = await hand.tx
    .select({ sessionId: agendaItem.sessionId })
    .from(agendaItem)
    .where(eq(agendaItem.id, itemId));
  if (!rows[0]) return refuse('congress.noItem');
  const session = await lockSession(hand, rows[0].sessionId);
  if (isRefusal(session)) return session;
  const item = (await findItems(hand.tx, session.id)).find((one) => one.id === itemId);
  return item ? { session, item } : refuse('congress.noItem');
}

/** Whether the agenda can still be written: until the papers go out. */
export const agendaOpen = (state: SessionState): boolean => ['draft', 'planned', 'launched'].includes(state);

/** The item's state after the step, or the refusal that says where it stands. */
export function stepItem(item: ItemRow, step: ItemStep): ItemState | Refusal {
  return (
    next(itemSteps, item.state as ItemState, step) ??
    refuse('congress.itemStep', { params: { state: item.state } })
  );
}

/** Writes an item's new state, and what goes with it. */
export async function moveItem(
  hand: Hand,
  item: ItemRow,
  to: ItemState,
  also: Partial<typeof agendaItem.$inferInsert> = {},
): Promise<void> {
  await hand.tx
    .update(agendaItem)
    .set({ ...also, state: to })
    .where(eq(agendaItem.id, item.id));
}

/** What the journal says of an item. */
export const aboutItem = ({ session, item }: LoadedItem, more: Readonly<Record<string, unknown>> = {}) => ({
  subject: item.id,
  session: session.id,
  data: { title: item.title, procedure: item.procedure, ...more },
});
