import { eq } from 'drizzle-orm';
import { underWay } from '#app/domain/congress/states';
import { raiseTopicForm } from '#app/domain/discussion/topic-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { topic, topicSupport } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { findSessionIn, holdSeat } from './topic-load';

/** A representative raises a topic between sessions, and is its first supporter. The same key twice counts once. */
export const raiseTopic = command({
  name: 'discussion.raiseTopic',
  input: raiseTopicForm,
  load: async (hand) => {
    const seat = await holdSeat(hand);
    if (isRefusal(seat)) return seat;
    return { seat, session: await findSessionIn(hand.tx, seat.termId, (state) => underWay.includes(state)) };
  },
  perform: async (hand, given, { seat, session }) => {
    const me = personOf(hand);
    const findKnown = async () => (await hand.tx.select().from(topic).where(eq(topic.key, given.key)))[0];
    // A sending repeated after the connection broke finds its topic raised and is content, whatever has begun since.
    const known = await findKnown();
    if (known) return known.raisedBy === me ? done({ topic: known.id }) : refuse('discussion.keyTaken');
    if (session) return refuse('discussion.sessionUnderWay');
    const [made] = await hand.tx
      .insert(topic)
      .values({
        orgId: hand.orgId,
        termId: seat.termId,
        delegationId: seat.delegationId,
        title: given.title,
        text: given.text,
        raisedBy: me,
        raisedAt: hand.now,
        key: given.key,
        state: 'raised',
      })
      .onConflictDoNothing()
      .returning({ id: topic.id });
    if (!made) {
      const first = await findKnown();
      return first?.raisedBy === me ? done({ topic: first.id }) : refuse('discussion.keyTaken');
    }
    await hand.tx
      .insert(topicSupport)
      .values({ orgId: hand.orgId, topicId: made.id, personId: me, at: hand.now });
    return done(
      { topic: made.id },
      { name: 'discussion.topicRaised', subject: made.id, data: { delegation: seat.delegationId } },
    );
  },
});
