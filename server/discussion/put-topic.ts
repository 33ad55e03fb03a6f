import { eq } from 'drizzle-orm';
import { topicSteps } from '#app/domain/discussion/states';
import { topicForm } from '#app/domain/discussion/topic-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { topic as topics } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { holdSeat, lockTopic } from './topic-load';

/** The leader of the group that raised a topic puts it to the union. */
export const putTopic = command({
  name: 'discussion.putTopic',
  input: topicForm,
  load: async (hand, given) => {
    const topic = await lockTopic(hand, given.topic);
    if (isRefusal(topic)) return topic;
    const seat = await holdSeat(hand);
    return isRefusal(seat) ? seat : { topic, seat };
  },
  subject: ({ topic }) => ({ delegationId: topic.delegationId }),
  perform: async (hand, _given, { topic, seat }) => {
    // The permit trusts who signed in; the seat says who leads the group at this moment.
    if (!seat.leader || seat.delegationId !== topic.delegationId) return refuse('discussion.notModerator');
    const state = next(topicSteps, topic.state, 'put');
    if (!state) return refuse('discussion.topicStep');
    await hand.tx
      .update(topics)
      .set({ state, putBy: personOf(hand), putAt: hand.now })
      .where(eq(topics.id, topic.id));
    return done(
      { topic: topic.id },
      { name: 'discussion.topicPut', subject: topic.id, data: { delegation: topic.delegationId } },
    );
  },
});
