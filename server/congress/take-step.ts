import { type HandStep, takeStepForm } from '#app/domain/congress/forms';
import { leftBy } from '#app/domain/congress/gates';
import type { FactName } from '#app/domain/facts';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { checkGates, faultOfGates } from './check-gates';
import { findWindows, lockSession } from './load';
import { faultOfStep, moveSession } from './move-session';
import { prepareStep } from './prepare-step';

const factOf: Record<HandStep, FactName> = {
  plan: 'congress.planned',
  launch: 'congress.launched',
  sendPapers: 'congress.papersSent',
  publish: 'congress.published',
  report: 'congress.reported',
  archive: 'congress.archived',
  cancel: 'congress.cancelled',
  resume: 'congress.resumed',
};

/** Takes one of the steps that a person takes: the table allows it, every gate holds or was overridden, and what belongs to the step is written with it. */
export const takeStep = command({
  name: 'congress.takeStep',
  input: takeStepForm,
  load: async (hand, given) => {
    const session = await lockSession(hand, given.session);
    if (isRefusal(session)) return session;
    return { session, windows: await findWindows(hand.tx, session.id) };
  },
  perform: async (hand, given, { session, windows }) => {
    const wrong = faultOfStep(session, given.step);
    if (wrong) return wrong;
    const gates = await checkGates(hand.tx, session, given.step, hand.now);
    const closed = faultOfGates(given.step, gates);
    if (closed) return closed;
    const prepared = await prepareStep(hand, session, windows, given);
    if (isRefusal(prepared)) return prepared;
    const state = await moveSession(hand, session, given.step, prepared.change);
    const left = leftBy(gates);
    const data = left ? { ...prepared.data, left } : prepared.data;
    return done(
      { state },
      { name: factOf[given.step], subject: session.id, session: session.id, data },
      ...prepared.facts,
    );
  },
});
