import { sendBackForm } from '#app/domain/proposal/review-forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { addEvent, moveProposal } from './load';
import { lockForDecision } from './lock-decision';

/** The committee returns a proposal to be completed, with what is missing; the proposer hands it in again. */
export const sendBack = command({
  name: 'proposal.sendBack',
  input: sendBackForm,
  load: (hand, given) => lockForDecision(hand, given, ['submitted']),
  perform: async (hand, { reason }, { proposal }) => {
    const moved = await moveProposal(hand, proposal, 'sendBack');
    if (isRefusal(moved)) return moved;
    await addEvent(hand, moved, 'sentBack', { reason });
    return done({ proposal: moved.id }, { name: 'proposal.sentBack', subject: moved.id });
  },
});
