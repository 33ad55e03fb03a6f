import { turnToSuggestionForm } from '#app/domain/proposal/review-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { addEvent, moveProposal } from './load';
import { lastDayToDispute, lockForDecision } from './lock-decision';

/** The committee takes a proposal as a suggestion (意见建议): it is answered in the same way. Only what came late needs no reason for it. */
export const turnToSuggestion = command({
  name: 'proposal.turnToSuggestion',
  input: turnToSuggestionForm,
  load: (hand, given) => lockForDecision(hand, given, ['submitted']),
  perform: async (hand, { reason }, { proposal }) => {
    if (!proposal.late && reason === null)
      return refuse('platform.badInput', { fields: { reason: ['platform:fields.required'] } });
    const moved = await moveProposal(hand, proposal, 'turnToSuggestion', {
      standing: 'suggestion',
      filedAt: hand.now,
    });
    if (isRefusal(moved)) return moved;
    const until = await lastDayToDispute(hand.tx, moved, hand.now);
    await addEvent(hand, moved, 'madeSuggestion', { reason, data: { until } });
    return done({ proposal: moved.id }, { name: 'proposal.madeSuggestion', subject: moved.id });
  },
});
