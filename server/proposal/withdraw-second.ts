import { proposalForm } from '#app/domain/proposal/draft-forms';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { answerSecond } from './answer-second';
import { addEvent, lockProposal } from './load';

/** A seconder takes the name back, as long as the proposal is not handed in. */
export const withdrawSecond = command({
  name: 'proposal.withdrawSecond',
  input: proposalForm,
  load: (hand, given) => lockProposal(hand, given.proposal),
  perform: async (hand, _given, held) => {
    const { proposal: row, who } = held;
    const otherwise = refuse('proposal.notSeconded');
    const fault = await answerSecond(hand, held, { from: 'agreed', to: 'withdrawn', otherwise });
    if (fault) return fault;
    await addEvent(hand, row, 'secondWithdrawn');
    return done(
      { proposal: row.id },
      { name: 'proposal.secondWithdrawn', subject: row.id, data: { person: who.personId } },
    );
  },
});
