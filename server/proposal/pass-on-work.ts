import { and, eq, inArray, ne } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { type handlingUnit, proposal, proposalAssignment, proposalReply } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { finishRound } from './finish-round';
import { addEvent, type ProposalRow } from './load';
import { type Assignment, assignmentsOf } from './load-handling';

type Unit = Pick<typeof handlingUnit.$inferSelect, 'id' | 'name'>;

/** Gives all that a department has under way to another, proposal by proposal; answers how many. Refuses where there is some and nobody takes it. */
export async function passOnWork(hand: Hand, from: Unit, to: Unit | null): Promise<number | Refusal> {
  const open = await hand.tx
    .select({ proposalId: proposalAssignment.proposalId })
    .from(proposalAssignment)
    .where(and(eq(proposalAssignment.unitId, from.id), eq(proposalAssignment.state, 'open')))
    .orderBy(proposalAssignment.proposalId);
  const ids = [...new Set(open.map(({ proposalId }) => proposalId))];
  if (ids.length === 0) return 0;
  if (!to) return refuse('proposal.successorNeeded', { params: { count: ids.length, unit: from.name } });
  const rows = await hand.tx
    .select()
    .from(proposal)
    .where(inArray(proposal.id, ids))
    .orderBy(proposal.id)
    .for('update');
  for (const row of rows) await passOnProposal(hand, row, from, to);
  return rows.length;
}

async function passOnProposal(hand: Hand, row: ProposalRow, from: Unit, to: Unit): Promise<void> {
  const assigned = await assignmentsOf(hand, row.id, row.round);
  for (const one of assigned.filter(({ unitId, state }) => unitId === from.id && state === 'open')) {
    const other = assigned.find(
      ({ unitId, state }) => unitId === to.id && (state === 'open' || state === 'done'),
    );
    // The lead's work goes on under the successor's name even where that helped along before.
    const stays = !other || (one.role === 'lead' && other.role === 'co');
    if (stays && other) await end(hand, other);
    if (stays) await rename(hand, one, to);
    else await end(hand, one);
  }
  await addEvent(hand, row, 'unitChanged', { data: { from: from.name, unit: to.name } });
  const moved = await finishRound(hand, row);
  if (isRefusal(moved)) throw new Error(`a round that has no work left must end: ${moved.code}`);
}

const end = (hand: Hand, { id }: Assignment) =>
  hand.tx
    .update(proposalAssignment)
    .set({ state: 'replaced', endedAt: hand.now })
    .where(eq(proposalAssignment.id, id));

/** A reply on its way is printed under the name of the department that will publish it. */
async function rename(hand: Hand, { id }: Assignment, to: Unit): Promise<void> {
  await hand.tx.update(proposalAssignment).set({ unitId: to.id }).where(eq(proposalAssignment.id, id));
  await hand.tx
    .update(proposalReply)
    .set({ unit: to.name })
    .where(and(eq(proposalReply.assignmentId, id), ne(proposalReply.state, 'published')));
}
