import { eq } from 'drizzle-orm';
import { voidVoteForm } from '#app/domain/ballot/forms';
import { voteSteps } from '#app/domain/ballot/states';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { openVote } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockVote } from './load';

/** Declares a vote void for a reason: its ballots are not counted, and the matter may be put again. */
export const voidVote = command({
  name: 'ballot.voidVote',
  input: voidVoteForm,
  load: (hand, given) => lockVote(hand, given.vote),
  perform: async (hand, given, { session, vote }) => {
    if (next(voteSteps, vote.state, 'void') === null) return refuse('ballot.finished');
    await hand.tx
      .update(openVote)
      .set({ state: 'void', voidReason: given.reason })
      .where(eq(openVote.id, vote.id));
    const data = { question: vote.question, reason: given.reason };
    return done({ voided: true }, { name: 'ballot.voided', subject: vote.id, session: session.id, data });
  },
});
