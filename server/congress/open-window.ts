import { eq } from 'drizzle-orm';
import { windowForm } from '#app/domain/congress/forms';
import { unmet } from '#app/domain/congress/gates';
import {
  type SessionState,
  type SessionStep,
  type Stage,
  sessionSteps,
  stepOfStage,
} from '#app/domain/congress/states';
import { lateSpan } from '#app/domain/congress/windows';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { stageWindow } from '#db/schema';
import { command, done } from '#server/platform/command';
import { advanceItems } from './advance-items';
import { checkGates, faultOfGates } from './check-gates';
import { holdWindow } from './hold-window';
import { lockWindow } from './load-window';
import { moveSession } from './move-session';
import { moveLater, spanOf } from './place-windows';

const presidiumMeets: readonly SessionState[] = ['opening', 'reports', 'groups'];

/** The step this stage needs: null where the session stands there already or the presidium meets, `skipped` where a stage is missing before it. */
function stepFor(state: SessionState, stage: Stage): SessionStep | null | 'skipped' {
  if (stage === 'presidium') return presidiumMeets.includes(state) ? null : 'skipped';
  if (state === stage) return null;
  const step = stepOfStage[stage];
  return next(sessionSteps, state, step) === null ? 'skipped' : step;
}

/** Opens a window whose time has come and moves the session to its stage. For the clock a closed gate leaves it planned, noted once. */
export const openWindow = command({
  name: 'congress.openWindow',
  input: windowForm,
  load: (hand, given) => lockWindow(hand, given.window),
  perform: async (hand, _given, { session, window, windows }) => {
    const stage = window.stage as Stage;
    if (window.state !== 'planned') return refuse('congress.windowDone', { params: { stage } });
    if (window.opensAt > hand.now) return refuse('congress.tooEarly', { params: { stage } });

    const step = stepFor(session.state, stage);
    const byClock = hand.actor.kind === 'clock';
    if (step === 'skipped') {
      if (byClock) return holdWindow(hand, session, window, ['stageSkipped']);
      return refuse('congress.stageSkipped', { params: { stage, state: session.state } });
    }
    if (step !== null) {
      const states = await checkGates(hand.tx, session, step, hand.now);
      const fault = faultOfGates(step, states);
      if (fault && byClock)
        return holdWindow(
          hand,
          session,
          window,
          unmet(states).map((state) => state.gate),
        );
      if (fault) return fault;
    }

    const span = lateSpan(spanOf(window), hand.now);
    await hand.tx
      .update(stageWindow)
      .set({ state: 'open', opensAt: span.opensAt, closesAt: span.closesAt })
      .where(eq(stageWindow.id, window.id));
    const moved = await moveLater(hand, session, windows, span);
    const about = {
      session: session.id,
      data: { stage, ordinal: window.ordinal, closesAt: span.closesAt.toISOString() },
    };
    const opened = { name: 'congress.windowOpened', subject: window.id, ...about } as const;
    if (step === null) return done({ opened: true }, opened, ...moved);
    await moveSession(hand, session, step);
    const items = await advanceItems(hand, session.id, step);
    const reached = {
      name: 'congress.stageReached',
      subject: session.id,
      ...about,
      data: { stage, items },
    } as const;
    return done({ opened: true }, reached, opened, ...moved);
  },
});
