import { eq, sql } from 'drizzle-orm';
import { handlingUnit, proposalCountersign } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { heirOf } from './heir';
import { type Assignment, assignmentsOf, type HeldReply } from './load-handling';

/**
 * The co-handling departments of a reply's round as they are called today, and those of them that have not put their names to it. Separate replies
 * need none; nobody waits for a department that is gone without an heir, or whose heir is the one that replies.
 */
export async function missingCountersigns(
  hand: Hand,
  { proposal, assignment, unit, reply }: HeldReply,
): Promise<{ readonly co: readonly Assignment[]; readonly missing: readonly Assignment[] }> {
  const assigned = await assignmentsOf(hand, proposal.id, assignment.round);
  const heirs = await hand.tx.execute<{ id: string; heir: string | null }>(
    sql`select u.id, ${heirOf(sql`u.id`)} as heir from handling_unit u`,
  );
  const co = assigned
    .filter(({ role, state }) => role === 'co' && (state === 'open' || state === 'done'))
    .flatMap((one) => {
      const unitId = heirs.find(({ id }) => id === one.unitId)?.heir;
      return unitId && unitId !== unit.id ? [{ ...one, unitId }] : [];
    });
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
