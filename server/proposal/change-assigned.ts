import { and, eq, inArray } from 'drizzle-orm';
import type { Wanted } from '#app/domain/proposal/handling-forms';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { proposalAssignment, proposalReply } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { Assignment } from './load-handling';

/** Brings what departments have in hand in line with what is wanted and answers what is still to be given out. A reply that was published stays with its department. */
export async function changeAssigned(
  hand: Hand,
  assigned: readonly Assignment[],
  wanted: readonly Wanted[],
): Promise<readonly Wanted[] | Refusal> {
  const roleOf = (unitId: string) => wanted.find((one) => one.unitId === unitId)?.role;
  const open = assigned.filter(({ state }) => state === 'open');
  const finished = assigned.filter(({ state }) => state === 'done');
  const done = finished.find(({ role }) => role === 'lead');
  const isTaken = wanted.some(({ unitId, role }) => role === 'lead' && done && unitId !== done.unitId);
  if (isTaken || finished.some(({ unitId, role }) => (roleOf(unitId) ?? role) !== role))
    return refuse('proposal.assignmentOver');
  const dropped = open.filter(({ unitId }) => roleOf(unitId) === undefined);
  if (dropped.length > 0)
    await hand.tx
      .update(proposalAssignment)
      .set({ state: 'replaced', endedAt: hand.now })
      .where(
        inArray(
          proposalAssignment.id,
          dropped.map(({ id }) => id),
        ),
      );
  const changed = open.filter(({ unitId, role }) => (roleOf(unitId) ?? role) !== role);
  // The new lead last: there is never a moment with two.
  for (const { id, unitId } of changed.sort((one) => (roleOf(one.unitId) === 'lead' ? 1 : -1))) {
    await hand.tx
      .update(proposalAssignment)
      .set({ role: roleOf(unitId)!, opinion: null, opinionBy: null, opinionAt: null })
      .where(and(eq(proposalAssignment.id, id), eq(proposalAssignment.state, 'open')));
    await takeBackReply(hand, id);
  }
  const kept = [...open, ...finished];
  return wanted.filter(({ unitId }) => !kept.some((one) => one.unitId === unitId));
}

/** What was handed on or signed was meant for the role before: it is a draft again, so that nobody signs or publishes it unawares. */
const takeBackReply = (hand: Hand, assignmentId: string) =>
  hand.tx
    .update(proposalReply)
    .set({ state: 'draft', submittedAt: null, signedBy: null, signedAt: null })
    .where(
      and(
        eq(proposalReply.assignmentId, assignmentId),
        inArray(proposalReply.state, ['submitted', 'signed']),
      ),
    );
