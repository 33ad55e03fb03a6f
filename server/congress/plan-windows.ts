import { planWindowsForm } from '#app/domain/congress/forms';
import type { SessionState, Stage } from '#app/domain/congress/states';
import { faultOfPlan, type Span } from '#app/domain/congress/windows';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { findWindows, lockSession } from './load';
import { placeWindows, spanOf } from './place-windows';

const over: readonly SessionState[] = ['published', 'reported', 'archived', 'cancelled'];

/** Plans several stage windows at once, or moves those not begun; a stage without a number means its last sitting. */
export const planWindows = command({
  name: 'congress.planWindows',
  input: planWindowsForm,
  load: async (hand, given) => {
    const session = await lockSession(hand, given.session);
    if (isRefusal(session)) return session;
    return { session, present: (await findWindows(hand.tx, session.id)).map(spanOf) };
  },
  perform: async (hand, given, { session, present }) => {
    if (over.includes(session.state)) return refuse('congress.windowFixed', { params: { stage: 'closing' } });
    const changed: Span[] = [];
    for (const wanted of given.windows) {
      const span = place(present, wanted);
      if (isRefusal(span)) return span;
      if (changed.some((other) => other.stage === span.stage && other.ordinal === span.ordinal))
        return refuse('congress.windowTwice', { params: { stage: span.stage } });
      changed.push(span);
    }
    const kept = present.filter(
      (span) => !changed.some((other) => other.stage === span.stage && other.ordinal === span.ordinal),
    );
    const fault = faultOfPlan([...kept, ...changed], changed, hand.now);
    if (fault) return fault;
    await placeWindows(hand, session.id, changed);
    return done(
      { windows: changed.length },
      {
        name: 'congress.windowsPlanned',
        subject: session.id,
        session: session.id,
        data: { stages: changed.map((span) => span.stage) },
      },
    );
  },
});

type Wanted = { stage: Stage; ordinal?: number | undefined; opensAt: Date; closesAt: Date };

/** The window that is meant, with its wanted times; refuses one that has begun. */
function place(present: readonly Span[], wanted: Wanted): Span | Refusal {
  const last = Math.max(
    1,
    ...present.filter((span) => span.stage === wanted.stage).map((span) => span.ordinal),
  );
  const ordinal = wanted.ordinal ?? last;
  const known = present.find((span) => span.stage === wanted.stage && span.ordinal === ordinal);
  if (known && known.state !== 'planned')
    return refuse('congress.windowFixed', { params: { stage: wanted.stage } });
  if (!known && ordinal > 1) return refuse('congress.noWindow');
  return {
    stage: wanted.stage,
    ordinal,
    opensAt: wanted.opensAt,
    closesAt: wanted.closesAt,
    state: 'planned',
  };
}
