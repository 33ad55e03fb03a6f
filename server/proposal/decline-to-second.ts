import { proposalForm } from '#app/domain/proposal/draft-forms';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { answerSecond } from './answer-second';
import { addEvent, lockProposal } from './load';

/** Whoever was asked to second says no; only the proposer learns of it. */
export const declineToSecond = command({
  name: 'proposal.declineToSecond',
  input: proposalForm,
  load: (hand, given) => lockProposal(hand, given.proposal),
  perform: async (hand, _given, held) => {
    const { proposal: row, who, part } = held;
    const otherwise = refuse(part.second === 'agreed' ? 'proposal.secondedAlready' : 'proposal.notInvited');
    const fault = await answerSecond(hand, held, { from: 'invited', to: 'declined', otherwise });
    if (fault) return fault;
    await addEvent(hand, row, 'secondDeclined');
    return done(
      { proposal: row.id },
      { name: 'proposal.secondDeclined', subject: row.id, data: { person: who.personId } },
    );
  },
});
