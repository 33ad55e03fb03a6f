import { and, eq } from 'drizzle-orm';
import type { ItemState } from '#app/domain/congress/states';
import { setFloorForm } from '#app/domain/discussion/floor-forms';
import { isOnTable } from '#app/domain/discussion/statement-rules';
import { refuse } from '#app/domain/refusals';
import { agendaItem, floor } from '#db/schema';
import { command, done } from '#server/platform/command';
import { leadFloor, speechFact } from './hold-floor';

/** Sets the item on the floor, the time for each speaker and each delegation, and whether hands may be raised; what is not named stays. */
export const setFloor = command({
  name: 'discussion.setFloor',
  input: setFloorForm,
  load: (hand, given) => leadFloor(hand, given.room),
  perform: async (hand, given, held) => {
    if (given.item) {
      const [item] = await hand.tx
        .select({ state: agendaItem.state })
        .from(agendaItem)
        .where(and(eq(agendaItem.id, given.item), eq(agendaItem.sessionId, held.room.sessionId)));
      if (!item || !isOnTable(item.state as ItemState)) return refuse('congress.noItem');
    }
    const set = {
      itemId: given.item === undefined ? held.floor.itemId : given.item,
      isOpen: given.open ?? held.floor.isOpen,
      secondsEach: given.secondsEach ?? held.floor.secondsEach,
      secondsDelegation:
        given.secondsDelegation === undefined ? held.floor.secondsDelegation : given.secondsDelegation,
    };
    await hand.tx.update(floor).set(set).where(eq(floor.roomId, held.room.id));
    return done(null, speechFact('discussion.floorSet', held, held.room.id, set));
  },
});
