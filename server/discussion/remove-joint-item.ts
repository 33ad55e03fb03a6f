import { eq } from 'drizzle-orm';
import { jointItemForm } from '#app/domain/discussion/topic-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { jointItem } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockMeeting } from './topic-load';

/** Takes a matter off a joint meeting that has not been held. */
export const removeJointItem = command({
  name: 'discussion.removeJointItem',
  input: jointItemForm,
  load: async (hand, given) => {
    const find = async () =>
      (await hand.tx.select().from(jointItem).where(eq(jointItem.id, given.item)))[0] ??
      refuse('discussion.noJointItem');
    const seen = await find();
    if (isRefusal(seen)) return seen;
    const meeting = await lockMeeting(hand, seen.meetingId);
    if (isRefusal(meeting)) return meeting;
    // Two may remove it at once: the later finds nothing.
    const item = await find();
    return isRefusal(item) ? item : { meeting, item };
  },
  perform: async (hand, _given, { meeting, item }) => {
    if (meeting.state !== 'called') return refuse('discussion.jointStep');
    await hand.tx.delete(jointItem).where(eq(jointItem.id, item.id));
    return done(
      { item: item.id },
      {
        name: 'discussion.jointItemRemoved',
        subject: meeting.id,
        data: { item: item.id, title: item.title },
      },
    );
  },
});
