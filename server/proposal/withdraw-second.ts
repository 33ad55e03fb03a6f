import { and, eq } from 'drizzle-orm';
import { proposalForm } from '#app/domain/proposal/draft-forms';
import { mayTakeNameBack } from '#app/domain/proposal/standing';
import { refuse } from '#app/domain/refusals';
import { proposalParty } from '#db/schema';
import { command, done } from '#server/platform/command';
import { answerSecond } from './answer-second';
import { addEvent, lockProposal } from './load';

/**
 * A seconder takes the name back, as long as the proposal is not handed in; later only from words that were replaced after it was returned, until the
 * committee decides. Who did so belongs to it no more, and the committee sees that seconders are missing.
 */
export const withdrawSecond = command({
  name: 'proposal.withdrawSecond',
  input: proposalForm,
  load: (hand, given) => lockProposal(hand, given.proposal),
  perform: async (hand, _given, held) => {
    const { proposal: row, who } = held;
    const otherwise = refuse('proposal.notSeconded');
    const from = mayTakeNameBack(row, held.part) ? row.state : 'seconding';
    const fault = await answerSecond(hand, held, { from: 'agreed', to: 'withdrawn', otherwise }, from);
    if (fault) return fault;
    if (from !== 'seconding')
      await hand.tx
        .delete(proposalParty)
        .where(and(eq(proposalParty.proposalId, row.id), eq(proposalParty.personId, who.personId)));
    await addEvent(hand, row, 'secondWithdrawn');
    return done(
      { proposal: row.id },
      { name: 'proposal.secondWithdrawn', subject: row.id, data: { person: who.personId } },
    );
  },
});
