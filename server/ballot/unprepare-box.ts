import { boxForm } from '#app/domain/ballot/forms-sealed';
import { boxSteps } from '#app/domain/ballot/states';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { command, done } from '#server/platform/command';
import { lockBox } from './load-box';
import { takeBack } from './take-back';

/** Takes a prepared box back to its plan; scrutineers who signed sign again. */
export const unprepareBox = command({
  name: 'ballot.unprepareBox',
  input: boxForm,
  load: (hand, given) => lockBox(hand, given.box),
  perform: async (hand, _given, { session, box }) => {
    if (next(boxSteps, box.state, 'unprepare') === null) return refuse('sealed.boxNotPrepared');
    await takeBack(hand, box.id);
    const data = { title: box.title };
    return done(
      { unprepared: true },
      { name: 'ballot.boxUnprepared', subject: box.id, session: session.id, data },
    );
  },
});
