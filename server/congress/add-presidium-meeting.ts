import { presidiumMeetingForm } from '#app/domain/congress/forms';
import type { SessionState } from '#app/domain/congress/states';
import { faultOfPlan, type Span } from '#app/domain/congress/windows';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { findWindows, lockSession } from './load';
import { placeWindows, spanOf } from './place-windows';

const before: readonly SessionState[] = [
  'draft',
  'planned',
  'launched',
  'papersOut',
  'preparatory',
  'opening',
  'reports',
  'groups',
  'adjourned',
];

/** Plans one more meeting of the presidium: any number, in any order, between opening and vote. */
export const addPresidiumMeeting = command({
  name: 'congress.addPresidiumMeeting',
  input: presidiumMeetingForm,
  load: async (hand, given) => {
    const session = await lockSession(hand, given.session);
    if (isRefusal(session)) return session;
    return { session, present: (await findWindows(hand.tx, session.id)).map(spanOf) };
  },
  perform: async (hand, given, { session, present }) => {
    if (!before.includes(session.state)) return refuse('congress.presidiumOutside');
    const held = present.filter((span) => span.stage === 'presidium').map((span) => span.ordinal);
    const meeting: Span = {
      stage: 'presidium',
      ordinal: Math.max(0, ...held) + 1,
      opensAt: given.opensAt,
      closesAt: given.closesAt,
      state: 'planned',
    };
    const fault = faultOfPlan([...present, meeting], [meeting], hand.now);
    if (fault) return fault;
    await placeWindows(hand, session.id, [meeting]);
    return done(
      { ordinal: meeting.ordinal },
      {
        name: 'congress.windowsPlanned',
        subject: session.id,
        session: session.id,
        data: { stages: ['presidium'], ordinal: meeting.ordinal },
      },
    );
  },
});
