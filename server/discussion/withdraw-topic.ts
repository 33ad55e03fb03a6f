import { eq } from 'drizzle-orm';
import { topicSteps } from '#app/domain/discussion/states';
import { topicForm } from '#app/domain/discussion/topic-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { topic as topics } from '#db/schema';
import { command, done } from '#server/platform/command';
import { countCall, lockTopic } from './topic-load';

/** Whoever raised a topic withdraws it while nobody else supports it: a call that others joined is no longer one person's. */
export const withdrawTopic = command({
  name: 'discussion.withdrawTopic',
  input: topicForm,
  load: async (hand, given) => {
    const topic = await lockTopic(hand, given.topic);
    return isRefusal(topic) ? topic : { topic, call: await countCall(hand.tx, topic) };
  },
  subject: ({ topic }) => ({ personId: topic.raisedBy }),
  perform: async (hand, _given, { topic, call }) => {
    const state = next(topicSteps, topic.state, 'withdraw');
    if (!state) return refuse('discussion.topicStep');
    if (call.supporters > 1) return refuse('discussion.topicKept', { params: { count: call.supporters } });
    await hand.tx.update(topics).set({ state }).where(eq(topics.id, topic.id));
    return done({ topic: topic.id }, { name: 'discussion.topicWithdrawn', subject: topic.id });
  },
});
