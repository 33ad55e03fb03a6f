import { and, eq, or } from 'drizzle-orm';
import { rateBy } from '#app/domain/proposal/clocks';
import { replies } from '#app/domain/proposal/handling';
import { afterStep } from '#app/domain/proposal/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { proposalAssignment, proposalReply, proposal as proposals } from '#db/schema';
import { personOf } from '#server/congress/load';
import type { Hand } from '#server/platform/command';
import { isWorkingDay } from '#server/platform/working-days';
import { codeOf, currentReplies } from './end-round';
import { finishRound } from './finish-round';
import { addEvent, moveProposal, type ProposalRow } from './load';
import { type HeldReply, isOpenWork } from './load-handling';
import { rulesOf } from './rules-of';

/**
 * Publishes one signed reply. With the lead's, those who helped along are done too; with the last one the proposal is replied to. A correction takes
 * a proposal back to where it is rated, whatever had come of the reply that was wrong.
 */
export async function publishReply(hand: Hand, held: HeldReply): Promise<ProposalRow | Refusal> {
  const { proposal, assignment, reply } = held;
  if (!replies(assignment.role)) return refuse('proposal.otherRole');
  const isCorrection = reply.corrects !== null;
  const corrects = isCorrection && afterStep(proposal.state, 'correct') !== null;
  const isInTime = reply.round === proposal.round && (corrects || proposal.state === 'handling');
  if (!isInTime || (!isCorrection && !isOpenWork(held))) return refuse('proposal.assignmentOver');
  await hand.tx
    .update(proposalReply)
    .set({
      state: 'published',
      publishedBy: personOf(hand),
      publishedAt: hand.now,
      rateBy: rateBy(await rulesOf(hand.tx, proposal), hand.now, isWorkingDay),
    })
    .where(eq(proposalReply.id, reply.id));
  await addEvent(hand, proposal, isCorrection ? 'replyCorrected' : 'replyPublished', {
    data: { unit: reply.unit, number: reply.number, code: reply.code },
  });
  if (!isCorrection) await finishWork(hand, held);
  // With what other departments said: a plan keeps the whole proposal open.
  const code = codeOf(await currentReplies(hand.tx, proposal));
  if (corrects) return moveProposal(hand, proposal, 'correct', { code });
  const [row] = await hand.tx
    .update(proposals)
    .set({ code })
    .where(eq(proposals.id, proposal.id))
    .returning();
  return finishRound(hand, row!);
}

const finishWork = (hand: Hand, { proposal, assignment }: HeldReply) =>
  hand.tx
    .update(proposalAssignment)
    .set({ state: 'done', endedAt: hand.now })
    .where(
      and(
        eq(proposalAssignment.proposalId, proposal.id),
        eq(proposalAssignment.state, 'open'),
        assignment.role === 'lead'
          ? or(eq(proposalAssignment.id, assignment.id), eq(proposalAssignment.role, 'co'))
          : eq(proposalAssignment.id, assignment.id),
      ),
    );
