import { eq } from 'drizzle-orm';
import { handlingUnit, proposalCountersign } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { type Assignment, assignmentsOf, type HeldReply } from './load-handling';

/** The co-handling departments of a reply's round, and those of them that have not put their names to it. Separate replies need none. */
export async function missingCountersigns(
  hand: Hand,
  { proposal, assignment, reply }: HeldReply,
): Promise<{ readonly co: readonly Assignment[]; readonly missing: readonly Assignment[] }> {
  const assigned = await assignmentsOf(hand, proposal.id, assignment.round);
  const co = assigned.filter(({ role, state }) => role === 'co' && (state === 'open' || state === 'done'));
  const signed = await hand.tx
    .select({ id: proposalCountersign.assignmentId })
    .from(proposalCountersign)
    .where(eq(proposalCountersign.replyId, reply.id));
  const missing =
    assignment.role === 'lead' ? co.filter((one) => !signed.some(({ id }) => id === one.id)) : [];
  return { co, missing };
}

/** Their names, as a sentence holds them. */
export async function namesOf(hand: Hand, units: readonly Pick<Assignment, 'unitId'>[]): Promise<string> {
  const rows = await hand.tx.select({ id: handlingUnit.id, name: handlingUnit.name }).from(handlingUnit);
  return units.map(({ unitId }) => rows.find(({ id }) => id === unitId)?.name ?? '').join('、');
}
