import { eq } from 'drizzle-orm';
import { takeDownForm } from '#app/domain/disclosure/desk-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { boardDays } from '#app/domain/statute/affairs';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { disclosure } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { findOpen, lockItem, moveVersion } from './load';

/**
 * Takes an item down: when its days on the board are over, or before for secrecy or by order, with the reason in its place. A correction that is
 * being prepared ends with it. Refuses `disclosure.onBoardStill` with the article before its time.
 */
export const takeDown = command({
  name: 'disclosure.takeDown',
  input: takeDownForm,
  load: (hand, given) => lockItem(hand, given.disclosure),
  perform: async (hand, { reason, note }, item) => {
    if (item.publishedAt === null || item.takenDownAt) return refuse('disclosure.step');
    const isOver = item.boardUntil !== null && dayInShanghai(hand.now) > item.boardUntil;
    if (reason === 'expired' && !isOver)
      return refuse('disclosure.onBoardStill', {
        params: { until: item.boardUntil ?? '', days: item.keepDays },
        article: boardDays.article,
      });
    const ended = await endCorrection(hand, item.id);
    if (isRefusal(ended)) return ended;
    await hand.tx
      .update(disclosure)
      .set({ takenDownAt: hand.now, takenDownFor: reason, takenDownNote: note || null })
      .where(eq(disclosure.id, item.id));
    return done(
      { disclosure: item.id },
      { name: 'disclosure.takenDown', subject: item.id, data: { reason } },
    );
  },
});

async function endCorrection(hand: Hand, id: string) {
  const open = await findOpen(hand, id);
  if (!open) return null;
  const draft = open.state === 'draft' ? open : await moveVersion(hand, open, 'sendBack');
  return isRefusal(draft) ? draft : moveVersion(hand, draft, 'drop');
}
