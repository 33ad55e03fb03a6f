import { finishDecisionForm } from '#app/domain/monitor/decision/forms';
import { isPassed } from '#app/domain/monitor/decision/path';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { finish } from './finish';
import { faultOfEnd } from './gate';
import { asPath, lockDecision } from './load';

/** A decision ends when its last point is passed, by itself; nobody has to remember, and it goes to the staff at once. Whoever completes the last point is told what its end waits for. */
export const finishDecision = command({
  name: 'monitor.finishDecision',
  input: finishDecisionForm,
  load: lockDecision,
  perform: async (hand, given, held) => {
    if (!isPassed(asPath(held.points)))
      return given.seen === undefined ? done({ finished: false }) : refuse('monitor.notPassed');
    const fault = await faultOfEnd(hand, held);
    if (fault) return fault;
    return done({ finished: true }, await finish(hand, held));
  },
});
