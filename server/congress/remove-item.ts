import { eq, sql } from 'drizzle-orm';
import { itemForm } from '#app/domain/congress/forms';
import { isRefusal } from '#app/domain/refusal';
import { agendaItem } from '#db/schema';
import { command, done } from '#server/platform/command';
import { aboutItem, agendaOpen, lockItem, moveItem, stepItem } from './load-item';

/** Takes an item off: a mere draft disappears, what was agreed or sent stays on record as withdrawn. */
export const removeItem = command({
  name: 'congress.removeItem',
  input: itemForm,
  load: (hand, given) => lockItem(hand, given.item),
  perform: async (hand, _given, loaded) => {
    const { item, session } = loaded;
    const to = stepItem(item, 'withdraw');
    if (isRefusal(to)) return to;
    const vanishes = item.state === 'draft' && agendaOpen(session.state) && item.resubmits === null;
    if (vanishes) {
      await hand.tx.delete(agendaItem).where(eq(agendaItem.id, item.id));
      // In two moves, so that no two items ever share a number.
      await hand.tx.execute(
        sql`update agenda_item set ordinal = -ordinal where session_id = ${session.id} and ordinal > ${item.ordinal}`,
      );
      await hand.tx.execute(
        sql`update agenda_item set ordinal = -ordinal - 1 where session_id = ${session.id} and ordinal < 0`,
      );
    } else await moveItem(hand, item, to);
    return done(
      { vanished: vanishes },
      { name: 'congress.itemRemoved', ...aboutItem(loaded, { vanished: vanishes }) },
    );
  },
});
