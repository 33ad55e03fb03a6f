import { and, eq } from 'drizzle-orm';
import { topicForm } from '#app/domain/discussion/topic-forms';
import { mayBeSupported } from '#app/domain/discussion/topic-rules';
import { refuse } from '#app/domain/refusals';
import { topicSupport } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockTopic } from './topic-load';

/** Takes one's support back while nobody has decided on the topic; who raised it withdraws the topic instead. */
export const withdrawTopicSupport = command({
  name: 'discussion.withdrawTopicSupport',
  input: topicForm,
  load: (hand, given) => lockTopic(hand, given.topic),
  perform: async (hand, _given, topic) => {
    const me = personOf(hand);
    if (!mayBeSupported(topic.state) || topic.raisedBy === me) return refuse('discussion.topicStep');
    const gone = await hand.tx
      .delete(topicSupport)
      .where(and(eq(topicSupport.topicId, topic.id), eq(topicSupport.personId, me)))
      .returning({ at: topicSupport.at });
    if (gone.length === 0) return done({ topic: topic.id });
    return done({ topic: topic.id }, { name: 'discussion.topicSupportWithdrawn', subject: topic.id });
  },
});
