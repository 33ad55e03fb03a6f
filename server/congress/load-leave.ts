import { eq } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { leaveRequest } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { findSeat, type Seat } from './find-seat';

export type LeaveRow = typeof leaveRequest.$inferSelect;

/** Locks a request for leave and fetches the seat of the one who asked; refuses `congress.noLeave`. */
export async function lockLeave(
  hand: Hand,
  leaveId: string,
): Promise<{ leave: LeaveRow; seat: Seat } | Refusal> {
  const rows = await hand.tx.select().from(leaveRequest).where(eq(leaveRequest.id, leaveId)).for('update');
  const leave = rows[0];
  if (!leave) return refuse('congress.noLeave');
  const seat = await findSeat(hand.tx, leave.sessionId, leave.personId);
  return seat ? { leave, seat } : refuse('congress.noLeave');
}
