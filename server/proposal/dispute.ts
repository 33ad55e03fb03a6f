import { and, eq } from 'drizzle-orm';
import { isOver } from '#app/domain/proposal/clocks';
import { disputeForm } from '#app/domain/proposal/review-forms';
import { faultOfProposer, mayDispute } from '#app/domain/proposal/rules';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { proposalAssignment } from '#db/schema';
import { command, done } from '#server/platform/command';
import { addEvent, lockProposal, moveProposal } from './load';
import { findDecision, isSettled } from './lock-decision';

/**
 * A proposer who disagrees that a proposal was not filed brings it before the presidium: once, and within the days of the rules. Departments that
 * have it by then as a suggestion are released.
 */
export const dispute = command({
  name: 'proposal.dispute',
  input: disputeForm,
  load: (hand, given) => lockProposal(hand, given.proposal),
  perform: async (hand, { reason }, { proposal, part }) => {
    const fault = faultOfProposer(part);
    if (fault) return fault;
    const decision = mayDispute(proposal) ? await findDecision(hand.tx, proposal) : null;
    if (!decision || (await isSettled(hand.tx, proposal.id))) return refuse('proposal.notDisputable');
    if (isOver(decision.until, dayInShanghai(hand.now)))
      return refuse('proposal.disputeOver', { params: { until: decision.until } });
    await hand.tx
      .update(proposalAssignment)
      .set({ state: 'replaced', endedAt: hand.now })
      .where(and(eq(proposalAssignment.proposalId, proposal.id), eq(proposalAssignment.state, 'open')));
    const moved = await moveProposal(hand, proposal, 'dispute');
    if (isRefusal(moved)) return moved;
    await addEvent(hand, moved, 'disputed', { reason });
    return done({ proposal: moved.id }, { name: 'proposal.disputed', subject: moved.id });
  },
});
