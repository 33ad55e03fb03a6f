import { eq } from 'drizzle-orm';
import { jointMeetingSteps } from '#app/domain/discussion/states';
import { reportJointMeetingForm } from '#app/domain/discussion/topic-forms';
import { takesReports } from '#app/domain/discussion/topic-rules';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { jointMeeting } from '#db/schema';
import { findSession } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockMeeting } from './topic-load';

/** Says to which session the results of a joint meeting are reported (Shanghai art. 25); its agenda is the secretary's own matter. */
export const reportJointMeeting = command({
  name: 'discussion.reportJointMeeting',
  input: reportJointMeetingForm,
  load: async (hand, given) => {
    const meeting = await lockMeeting(hand, given.meeting);
    if (isRefusal(meeting)) return meeting;
    const session = await findSession(hand.tx, given.session);
    return isRefusal(session) ? session : { meeting, session };
  },
  perform: async (hand, _given, { meeting, session }) => {
    const state = next(jointMeetingSteps, meeting.state, 'report');
    if (!state) return refuse('discussion.jointStep');
    if (session.kind === 'rehearsal') return refuse('congress.noSession');
    if (!takesReports(session.state)) return refuse('discussion.sessionOver');
    await hand.tx
      .update(jointMeeting)
      .set({ state, reportedTo: session.id })
      .where(eq(jointMeeting.id, meeting.id));
    return done(
      { meeting: meeting.id },
      {
        name: 'discussion.jointMeetingReported',
        subject: meeting.id,
        session: session.id,
        data: { title: meeting.title },
      },
    );
  },
});
