import { takeTopicForm } from '#app/domain/discussion/topic-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { findSession } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { takeTo } from './take-topics';
import { findRules, lockTopic } from './topic-load';

/** Follows the creation of a session: the topic it was created for is taken to it. A session without a topic takes none. */
export const takeTopic = command({
  name: 'discussion.takeTopic',
  input: takeTopicForm,
  load: async (hand, given) => {
    if (!given.topic) return { topic: null, session: null, rules: null };
    const session = await findSession(hand.tx, given.session);
    if (isRefusal(session)) return session;
    const topic = await lockTopic(hand, given.topic);
    if (isRefusal(topic)) return topic;
    return { topic, session, rules: await findRules(hand.tx) };
  },
  perform: async (hand, _given, { topic, session, rules }) => {
    if (!topic || !session) return done(null);
    if (!rules) return refuse('congress.profileUnknown');
    if (topic.termId !== session.termId) return refuse('discussion.noTopic');
    const taken = await takeTo(hand, topic, rules.profile, { session: session.id });
    return isRefusal(taken) ? taken : done(null, taken);
  },
});
