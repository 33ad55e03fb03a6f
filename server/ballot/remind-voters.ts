import { eq } from 'drizzle-orm';
import { boxForm } from '#app/domain/ballot/forms-sealed';
import { refuse } from '#app/domain/refusals';
import { sealedBox } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockBox } from './load-box';

const pauseMinutes = 60;

/**
 * Reminds those who have not voted. One row for the box, none for a person: every device shows the reminder to whom it concerns, so
 * that no list of reminders tells who had voted when.
 */
export const remindVoters = command({
  name: 'ballot.remindVoters',
  input: boxForm,
  load: async (hand, given) => lockBox(hand, given.box),
  perform: async (hand, _given, { box }) => {
    if (box.state !== 'open' || hand.now >= box.closesAt) return refuse('sealed.boxOver');
    const again = (box.remindedAt?.getTime() ?? 0) + pauseMinutes * 60_000;
    const minutes = Math.ceil((again - hand.now.getTime()) / 60_000);
    if (minutes > 0) return refuse('sealed.remindedLately', { params: { minutes } });
    await hand.tx.update(sealedBox).set({ remindedAt: hand.now }).where(eq(sealedBox.id, box.id));
    const data = { title: box.title, closesAt: box.closesAt.toISOString() };
    return done(
      { reminded: true },
      { name: 'ballot.votersReminded', subject: box.id, session: box.sessionId, data },
    );
  },
});
