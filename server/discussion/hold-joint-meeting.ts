import { asc, eq } from 'drizzle-orm';
import { jointMeetingSteps } from '#app/domain/discussion/states';
import { holdJointMeetingForm } from '#app/domain/discussion/topic-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { jointItem, jointMeeting } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockMeeting } from './topic-load';

/** Records a joint meeting after it was held: its record, and what came of each matter. */
export const holdJointMeeting = command({
  name: 'discussion.holdJointMeeting',
  input: holdJointMeetingForm,
  load: async (hand, given) => {
    const meeting = await lockMeeting(hand, given.meeting);
    if (isRefusal(meeting)) return meeting;
    const items = await hand.tx
      .select({ id: jointItem.id })
      .from(jointItem)
      .where(eq(jointItem.meetingId, meeting.id))
      .orderBy(asc(jointItem.ordinal));
    return { meeting, items };
  },
  perform: async (hand, given, { meeting, items }) => {
    const state = next(jointMeetingSteps, meeting.state, 'hold');
    if (!state) return refuse('discussion.jointStep');
    if (hand.now < meeting.holdsAt) return refuse('discussion.notHeldYet');
    if (items.length === 0) return refuse('discussion.itemsMissing');
    const outcomes = new Map(given.outcomes.map(({ item, outcome }) => [item, outcome]));
    if (items.some(({ id }) => !outcomes.get(id))) return refuse('discussion.outcomesMissing');
    for (const { id } of items)
      await hand.tx
        .update(jointItem)
        .set({ outcome: outcomes.get(id)! })
        .where(eq(jointItem.id, id));
    await hand.tx
      .update(jointMeeting)
      .set({ state, record: given.record })
      .where(eq(jointMeeting.id, meeting.id));
    return done(
      { meeting: meeting.id },
      { name: 'discussion.jointMeetingHeld', subject: meeting.id, data: { items: items.length } },
    );
  },
});
