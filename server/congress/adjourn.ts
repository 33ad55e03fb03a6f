import { sessionForm } from '#app/domain/congress/forms';
import type { Stage } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { findWindows, lockSession } from './load';
import { faultOfStep, moveSession } from './move-session';

/** Adjourns a session whose quorum was missed a second time; follows from `congress.quorumLost` by itself. */
export const adjourn = command({
  name: 'congress.adjourn',
  input: sessionForm,
  load: async (hand, given) => {
    const session = await lockSession(hand, given.session);
    if (isRefusal(session)) return session;
    return { session, windows: await findWindows(hand.tx, session.id) };
  },
  perform: async (hand, _given, { session, windows }) => {
    const fault = faultOfStep(session, 'adjourn');
    if (fault) return fault;
    const sitting = windows
      .filter((window) => window.stage === session.state)
      .reduce(
        (a, b) => (a && a.ordinal > b.ordinal ? a : b),
        windows.find((one) => one.stage === session.state),
      );
    if (sitting?.state !== 'closed' || sitting.quorum?.reached !== false)
      return refuse('congress.notAdjournable');
    await moveSession(hand, session, 'adjourn');
    const data = { stage: session.state as Stage, ...sitting.quorum };
    return done(
      { state: 'adjourned' },
      { name: 'congress.adjourned', subject: session.id, session: session.id, data },
    );
  },
});
