import { topicForm } from '#app/domain/discussion/topic-forms';
import { mayBeSupported } from '#app/domain/discussion/topic-rules';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { topicSupport } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { holdSeat, lockTopic } from './topic-load';

/** A representative of the term supports a topic of any delegation; once, however often it is pressed. */
export const supportTopic = command({
  name: 'discussion.supportTopic',
  input: topicForm,
  load: async (hand, given) => {
    const found = await lockTopic(hand, given.topic);
    if (isRefusal(found)) return found;
    const seat = await holdSeat(hand);
    return isRefusal(seat) ? seat : { topic: found, seat };
  },
  perform: async (hand, _given, { topic, seat }) => {
    if (seat.termId !== topic.termId) return refuse('discussion.notRepresentative');
    if (!mayBeSupported(topic.state)) return refuse('discussion.topicStep');
    const supported = await hand.tx
      .insert(topicSupport)
      .values({ orgId: hand.orgId, topicId: topic.id, personId: personOf(hand), at: hand.now })
      .onConflictDoNothing()
      .returning({ at: topicSupport.at });
    if (supported.length === 0) return done({ topic: topic.id });
    return done({ topic: topic.id }, { name: 'discussion.topicSupported', subject: topic.id });
  },
});
