import { fileForm } from '#app/domain/proposal/review-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { addEvent, moveProposal } from './load';
import { lockForDecision } from './lock-decision';

/** The committee files a proposal (立案). What came after the call had ended stays a suggestion. */
export const file = command({
  name: 'proposal.file',
  input: fileForm,
  load: (hand, given) => lockForDecision(hand, given, ['submitted']),
  perform: async (hand, { reason }, { proposal }) => {
    if (proposal.late) return refuse('proposal.lateStaysSuggestion');
    const moved = await moveProposal(hand, proposal, 'file', { filedAt: hand.now });
    if (isRefusal(moved)) return moved;
    await addEvent(hand, moved, 'filed', { reason });
    return done({ proposal: moved.id }, { name: 'proposal.filed', subject: moved.id });
  },
});
