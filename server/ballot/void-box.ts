import { voidBoxForm } from '#app/domain/ballot/forms-sealed';
import { boxSteps } from '#app/domain/ballot/states';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { command, done } from '#server/platform/command';
import { lockBox } from './load-box';
import { voidOpened } from './void-opened';

/** Declares a box void for a reason: nothing of it is ever opened, and the vote may be repeated in a new box. */
export const voidBox = command({
  name: 'ballot.voidBox',
  input: voidBoxForm,
  load: (hand, given) => lockBox(hand, given.box),
  perform: async (hand, given, { session, box }) => {
    if (next(boxSteps, box.state, 'void') === null) return refuse('sealed.boxFinished');
    await voidOpened(hand, box, given.reason);
    const data = { title: box.title, reason: given.reason };
    return done({ voided: true }, { name: 'ballot.boxVoided', subject: box.id, session: session.id, data });
  },
});
