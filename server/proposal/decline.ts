import { declineForm } from '#app/domain/proposal/review-forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { addEvent, moveProposal } from './load';
import { lastDayToDispute, lockForDecision } from './lock-decision';

/** The committee does not file a proposal; it says why, and the proposer may bring it before the presidium. */
export const decline = command({
  name: 'proposal.decline',
  input: declineForm,
  load: (hand, given) => lockForDecision(hand, given, ['submitted']),
  perform: async (hand, { reason }, { proposal }) => {
    const moved = await moveProposal(hand, proposal, 'decline');
    if (isRefusal(moved)) return moved;
    const until = await lastDayToDispute(hand.tx, moved, hand.now);
    await addEvent(hand, moved, 'declined', { reason, data: { until } });
    return done({ proposal: moved.id }, { name: 'proposal.declined', subject: moved.id });
  },
});
