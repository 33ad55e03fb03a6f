import { eq } from 'drizzle-orm';
import { topicSteps } from '#app/domain/discussion/states';
import { settleTopicForm } from '#app/domain/discussion/topic-forms';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { topic as topics } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockTopic } from './topic-load';

/** The union answers a topic, or says to whom it was referred and when an answer comes; with that it is settled. */
export const settleTopic = command({
  name: 'discussion.settleTopic',
  input: settleTopicForm,
  load: (hand, given) => lockTopic(hand, given.topic),
  perform: async (hand, given, topic) => {
    const state = next(topicSteps, topic.state, 'settle');
    if (!state) return refuse('discussion.topicStep');
    await hand.tx
      .update(topics)
      .set({ state, reply: given.reply, settledAt: hand.now })
      .where(eq(topics.id, topic.id));
    return done(
      { topic: topic.id },
      { name: 'discussion.topicSettled', subject: topic.id, data: { delegation: topic.delegationId } },
    );
  },
});
