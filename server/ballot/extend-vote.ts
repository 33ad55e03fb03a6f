import { eq } from 'drizzle-orm';
import { extendVoteForm } from '#app/domain/ballot/forms';
import { refuse } from '#app/domain/refusals';
import { openVote } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockVote } from './load';

/** Gives an open vote more time: once, and only forward. */
export const extendVote = command({
  name: 'ballot.extendVote',
  input: extendVoteForm,
  load: (hand, given) => lockVote(hand, given.vote),
  perform: async (hand, given, { session, vote }) => {
    if (vote.state !== 'open') return refuse('ballot.notOpen');
    if (vote.extendedAt) return refuse('ballot.extendedAlready');
    if (given.closesAt <= vote.closesAt || given.closesAt <= hand.now) return refuse('ballot.onlyForward');
    await hand.tx
      .update(openVote)
      .set({ closesAt: given.closesAt, extendedAt: hand.now })
      .where(eq(openVote.id, vote.id));
    const data = { question: vote.question, closesAt: given.closesAt.toISOString(), automatic: false };
    return done(
      { closesAt: given.closesAt },
      { name: 'ballot.extended', subject: vote.id, session: session.id, data },
    );
  },
});
