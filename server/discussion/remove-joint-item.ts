import { and, eq } from 'drizzle-orm';
import { jointItemForm } from '#app/domain/discussion/topic-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { jointItem, topic as topics } from '#db/schema';
import { command, done } from '#server/platform/command';
import { giveBack } from './take-topics';
import { lockMeeting } from './topic-load';

/** Takes a matter off a joint meeting that has not been held; the topic it was taken from waits with the union again. */
export const removeJointItem = command({
  name: 'discussion.removeJointItem',
  input: jointItemForm,
  load: async (hand, given) => {
    const find = async () =>
      (await hand.tx.select().from(jointItem).where(eq(jointItem.id, given.item)))[0] ??
      refuse('discussion.noJointItem');
    const seen = await find();
    if (isRefusal(seen)) return seen;
    // The topic first, as whoever calls a meeting or cancels it locks them.
    const taken = seen.topicId
      ? await hand.tx
          .select()
          .from(topics)
          .where(
            and(eq(topics.id, seen.topicId), eq(topics.meetingId, seen.meetingId), eq(topics.state, 'taken')),
          )
          .for('update')
      : [];
    const meeting = await lockMeeting(hand, seen.meetingId);
    if (isRefusal(meeting)) return meeting;
    // Two may remove it at once: the later finds nothing.
    const item = await find();
    return isRefusal(item) ? item : { meeting, item, taken };
  },
  perform: async (hand, _given, { meeting, item, taken }) => {
    if (meeting.state !== 'called') return refuse('discussion.jointStep');
    await hand.tx.delete(jointItem).where(eq(jointItem.id, item.id));
    const facts = await giveBack(hand, taken);
    return done(
      { item: item.id },
      {
        name: 'discussion.jointItemRemoved',
        subject: meeting.id,
        data: { item: item.id, title: item.title },
      },
      ...facts,
    );
  },
});
