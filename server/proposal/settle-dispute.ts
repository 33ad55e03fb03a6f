import { type DisputeOutcome, settleDisputeForm } from '#app/domain/proposal/review-forms';
import { hasInterest } from '#app/domain/proposal/standing';
import type { ProposalStep } from '#app/domain/proposal/states';
import type { EventKind } from '#app/domain/proposal/words';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { addEvent, lockProposal, moveProposal } from './load';

const ways: Readonly<Record<DisputeOutcome, { step: ProposalStep; event: EventKind }>> = {
  file: { step: 'file', event: 'filed' },
  suggestion: { step: 'turnToSuggestion', event: 'madeSuggestion' },
  decline: { step: 'decline', event: 'declined' },
};

/** What the presidium decides on a disputed filing, recorded by one of it or the union office. Nobody stands worse for having disputed. */
export const settleDispute = command({
  name: 'proposal.settleDispute',
  input: settleDisputeForm,
  load: (hand, given) => lockProposal(hand, given.proposal),
  perform: async (hand, { outcome, reason }, { proposal, who, part }) => {
    if (hasInterest(who, proposal.proposerId, part)) return refuse('proposal.ownInterest');
    if (proposal.state !== 'disputed') return refuse('proposal.step', { params: { state: proposal.state } });
    if (outcome === 'file' && proposal.late) return refuse('proposal.lateStaysSuggestion');
    if (outcome === 'decline' && proposal.filedAt !== null) return refuse('proposal.notWorse');
    const { step, event } = ways[outcome];
    const moved = await moveProposal(
      hand,
      proposal,
      step,
      outcome === 'decline'
        ? {}
        : {
            standing: outcome === 'file' ? 'proposal' : 'suggestion',
            // The days to assign run from this decision: what the dispute took is not the committee's delay.
            filedAt: hand.now,
          },
    );
    if (isRefusal(moved)) return moved;
    await addEvent(hand, moved, 'disputeSettled', { reason, data: { outcome } });
    await addEvent(hand, moved, event);
    return done(
      { proposal: moved.id },
      { name: 'proposal.disputeSettled', subject: moved.id, data: { outcome } },
    );
  },
});
