import { and, asc, desc, eq, inArray, ne, notInArray } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import { type SessionState, underWay } from '#app/domain/congress/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { agendaItem, congressSession, stageWindow } from '#db/schema';
import type { Hand } from '#server/platform/command';

type Row = typeof congressSession.$inferSelect;

/** A session's row with its state in the words of the state table. */
export type SessionRow = Omit<Row, 'state' | 'adjournedFrom'> & {
  readonly state: SessionState;
  readonly adjournedFrom: SessionState | null;
};
export type WindowRow = typeof stageWindow.$inferSelect;
export type ItemRow = typeof agendaItem.$inferSelect;

const known = (row: Row | undefined): SessionRow | Refusal =>
  (row as SessionRow | undefined) ?? refuse('congress.noSession');

/** Locks the session against every other order about it; refuses `congress.noSession`. */
export async function lockSession(hand: Hand, sessionId: string): Promise<SessionRow | Refusal> {
  const rows = await hand.tx
    .select()
    .from(congressSession)
    .where(eq(congressSession.id, sessionId))
    .for('update');
  return known(rows[0]);
}

/** Reads the session without a lock, for pages; refuses `congress.noSession`. */
export async function findSession(tx: Tx, id: string): Promise<SessionRow | Refusal> {
  return known((await tx.select().from(congressSession).where(eq(congressSession.id, id)))[0]);
}

/**
 * The session that pages speak of when none is named: one under way before all others, else the newest; never a rehearsal or one that is
 * over, and only to the secretary one that is not launched yet. Null where there is none.
 */
export async function currentSession(tx: Tx, actor: Actor): Promise<SessionRow | null> {
  const hidden: SessionState[] = ['archived', 'cancelled'];
  if (!hasRole(actor, 'secretary')) hidden.push('draft', 'planned');
  const rows = await tx
    .select()
    .from(congressSession)
    .where(and(notInArray(congressSession.state, hidden), ne(congressSession.kind, 'rehearsal')))
    .orderBy(
      desc(inArray(congressSession.state, [...underWay])),
      desc(congressSession.createdAt),
      desc(congressSession.id),
    )
    .limit(1);
  return (rows[0] as SessionRow | undefined) ?? null;
}

/** The session's windows by the time they open. */
export const findWindows = (tx: Tx, sessionId: string): Promise<WindowRow[]> =>
  tx
    .select()
    .from(stageWindow)
    .where(eq(stageWindow.sessionId, sessionId))
    .orderBy(asc(stageWindow.opensAt), asc(stageWindow.ordinal));

/** The session's agenda in its order. */
export const findItems = (tx: Tx, sessionId: string): Promise<ItemRow[]> =>
  tx.select().from(agendaItem).where(eq(agendaItem.sessionId, sessionId)).orderBy(asc(agendaItem.ordinal));

/** The person at the desk; orders of this room that name somebody are never given by machines. */
export function personOf(hand: Hand): string {
  if (hand.actor.kind !== 'person') throw new Error(`The ${hand.actor.kind} can't put its name to this.`);
  return hand.actor.personId;
}
