import { type Actor, hasRole } from '#app/domain/actor';
import { publishing } from '#app/domain/resolution/rules';
import type { Tx } from '#db/client';
import { findSeat, type Seat } from '#server/congress/find-seat';
import type { SessionRow } from '#server/congress/load';

const offices = ['secretary', 'management', 'inspector', 'superiorUnion'] as const;

/** Whether one may read the minutes: those of the congress and the offices concerned; once the session is published, all staff. */
export const mayRead = (actor: Actor, session: SessionRow, seat: Seat | null): boolean =>
  publishing.includes(session.state) || seat !== null || offices.some((office) => hasRole(actor, office));

/** The actor's seat in the session; null for machines and everybody who has none. */
export const seatOf = async (tx: Tx, actor: Actor, sessionId: string): Promise<Seat | null> =>
  actor.kind === 'person' ? findSeat(tx, sessionId, actor.personId) : null;

/** `mayRead` with the seat looked up. */
export const mayReadMinutes = async (tx: Tx, actor: Actor, session: SessionRow): Promise<boolean> =>
  mayRead(actor, session, await seatOf(tx, actor, session.id));
