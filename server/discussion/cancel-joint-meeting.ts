import { and, eq } from 'drizzle-orm';
import { jointMeetingSteps } from '#app/domain/discussion/states';
import { cancelJointMeetingForm } from '#app/domain/discussion/topic-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { jointMeeting, topic as topics } from '#db/schema';
import { command, done } from '#server/platform/command';
import { giveBack } from './take-topics';
import { lockMeeting } from './topic-load';

/** Calls a joint meeting off with its reason; its topics wait with the union again. */
export const cancelJointMeeting = command({
  name: 'discussion.cancelJointMeeting',
  input: cancelJointMeetingForm,
  load: async (hand, given) => {
    // Topics first, as whoever calls a meeting locks them.
    const taken = await hand.tx
      .select()
      .from(topics)
      .where(and(eq(topics.meetingId, given.meeting), eq(topics.state, 'taken')))
      .orderBy(topics.id)
      .for('update');
    const meeting = await lockMeeting(hand, given.meeting);
    return isRefusal(meeting) ? meeting : { meeting, taken };
  },
  perform: async (hand, given, { meeting, taken }) => {
    const state = next(jointMeetingSteps, meeting.state, 'cancel');
    if (!state) return refuse('discussion.jointStep');
    await hand.tx
      .update(jointMeeting)
      .set({ state, record: given.reason })
      .where(eq(jointMeeting.id, meeting.id));
    const facts = await giveBack(hand, taken);
    return done(
      { meeting: meeting.id },
      { name: 'discussion.jointMeetingCancelled', subject: meeting.id, data: { topics: facts.length } },
      ...facts,
    );
  },
});
