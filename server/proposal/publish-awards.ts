import { eq } from 'drizzle-orm';
import { publishAwardsForm } from '#app/domain/proposal/award-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { proposal, proposalAward } from '#db/schema';
import { command, done } from '#server/platform/command';
import { moveAward } from './award-load';
import { addEvent } from './load';
import { holdLiveSession } from './session';

/** The union publishes at a session what it chose: all of it at once, what an earlier term left over too, for all staff. */
export const publishAwards = command({
  name: 'proposal.publishAwards',
  input: publishAwardsForm,
  load: (hand, given) => holdLiveSession(hand, given.session),
  perform: async (hand, _given, session) => {
    const chosen = await hand.tx
      .select()
      .from(proposalAward)
      .where(eq(proposalAward.state, 'chosen'))
      .orderBy(proposalAward.id)
      .for('update');
    if (chosen.length === 0) return refuse('proposal.awardStep', { params: { state: 'published' } });
    for (const award of chosen) {
      const moved = await moveAward(hand, award, 'publish', { sessionId: session.id, publishedAt: hand.now });
      if (isRefusal(moved)) return moved;
      if (!award.proposalId) continue;
      const [row] = await hand.tx.select().from(proposal).where(eq(proposal.id, award.proposalId));
      await addEvent(hand, row!, 'awarded', { data: { session: session.title } });
    }
    return done(
      { count: chosen.length },
      {
        name: 'proposal.awardsPublished',
        subject: session.id,
        session: session.id,
        data: { count: chosen.length },
      },
    );
  },
});
