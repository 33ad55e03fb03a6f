import { and, eq } from 'drizzle-orm';
import { returnTopicsForm } from '#app/domain/discussion/topic-forms';
import { topic as topics } from '#db/schema';
import { command, done } from '#server/platform/command';
import { giveBack } from './take-topics';

/** Follows the cancelling of a session: the topics that were taken to it wait with the union again. */
export const returnTopics = command({
  name: 'discussion.returnTopics',
  input: returnTopicsForm,
  load: (hand, given) =>
    hand.tx
      .select()
      .from(topics)
      .where(and(eq(topics.sessionId, given.session), eq(topics.state, 'taken')))
      .orderBy(topics.id)
      .for('update'),
  perform: async (hand, _given, taken) => done(null, ...(await giveBack(hand, taken))),
});
