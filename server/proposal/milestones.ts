import { eq, sql } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { proposalMilestone } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { inCharge } from './charge';
import { lockProposal, type ProposalRow } from './load';

export type MilestoneRow = typeof proposalMilestone.$inferSelect;

/** The steps of what was promised, in their order. */
export const milestonesOf = (tx: Tx, proposalId: string): Promise<MilestoneRow[]> =>
  tx
    .select()
    .from(proposalMilestone)
    .where(eq(proposalMilestone.proposalId, proposalId))
    .orderBy(proposalMilestone.ordinal);

/** What a form of steps was filled in on, to tell two who plan at once apart. */
export const markOfMilestones = (
  rows: readonly Pick<MilestoneRow, 'text' | 'dueOn' | 'reachedOn' | 'setAt'>[],
): string =>
  `${rows.length}-${rows.filter(({ reachedOn }) => reachedOn).length}-${Math.max(0, ...rows.map(({ setAt }) => setAt.getTime()))}`;

/** Holds a followed proposal for somebody of the department that answers for it, which is the lead or a separate one. */
export async function lockFollowed(
  hand: Hand,
  id: string,
): Promise<{ readonly row: ProposalRow; readonly steps: MilestoneRow[]; readonly unit: string } | Refusal> {
  const held = await lockProposal(hand, id);
  if (isRefusal(held)) return held;
  const { proposal: row, who } = held;
  const mine = (await inCharge(hand.tx, row.id, row.round)).find(
    ({ unitId, role }) => role !== 'co' && who.units.includes(unitId),
  );
  if (!mine) return refuse('proposal.notYourUnit');
  if (row.state !== 'tracking') return refuse('proposal.step', { params: { state: row.state } });
  return { row, steps: await milestonesOf(hand.tx, row.id), unit: mine.unit };
}

/** Whether the joint meeting has concluded on the present round: then it says itself what is still to be done, and no steps are asked for. */
export async function isConcluded(tx: Tx, row: Pick<ProposalRow, 'id' | 'round'>): Promise<boolean> {
  const found = await tx.execute(
    sql`select 1 from proposal_event where proposal_id = ${row.id} and kind = 'concluded' and round = ${row.round} limit 1`,
  );
  return found.length > 0;
}
