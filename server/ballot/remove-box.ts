import { eq } from 'drizzle-orm';
import { boxForm } from '#app/domain/ballot/forms-sealed';
import { refuse } from '#app/domain/refusals';
import { sealedBox } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockBox } from './load-box';

/** Takes a planned box away; one that was prepared is taken back first, one that was opened stays. */
export const removeBox = command({
  name: 'ballot.removeBox',
  input: boxForm,
  load: (hand, given) => lockBox(hand, given.box),
  perform: async (hand, _given, { session, box }) => {
    if (box.state !== 'planned') return refuse('sealed.boxNotPlanned');
    await hand.tx.delete(sealedBox).where(eq(sealedBox.id, box.id));
    const data = { title: box.title };
    return done({ removed: true }, { name: 'ballot.boxRemoved', subject: box.id, session: session.id, data });
  },
});
