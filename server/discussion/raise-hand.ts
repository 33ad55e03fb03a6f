import { and, eq, inArray } from 'drizzle-orm';
import { mayRaise } from '#app/domain/discussion/floor';
import { raiseHandForm } from '#app/domain/discussion/floor-forms';
import { refuse } from '#app/domain/refusals';
import { speech } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { holdFloor, speechFact } from './hold-floor';
import { delegationOf } from './queue';

/** Raises one's hand for the item on the floor; the same hand raised again, from another device for instance, is still one. */
export const raiseHand = command({
  name: 'discussion.raiseHand',
  input: raiseHandForm,
  load: (hand, given) => holdFloor(hand, given.room),
  perform: async (hand, { stance }, held) => {
    if (held.seat === 'listener') return refuse('discussion.listenOnly');
    const personId = personOf(hand);
    const { room, floor } = held;
    const [mine] = await hand.tx
      .select()
      .from(speech)
      .where(
        and(
          eq(speech.roomId, room.id),
          eq(speech.personId, personId),
          inArray(speech.state, ['waiting', 'speaking', 'paused']),
        ),
      );
    if (mine?.state === 'waiting' && mine.stance === stance && mine.itemId === floor.itemId)
      return done({ speech: mine.id, repeated: true });
    if (mine) return refuse('discussion.handRaisedAlready');
    if (!mayRaise(floor.isOpen, stance)) return refuse('discussion.floorClosed');
    const delegation = await delegationOf(hand.tx, room, personId);
    const [raised] = await hand.tx
      .insert(speech)
      .values({
        orgId: hand.orgId,
        roomId: room.id,
        personId,
        delegationId: delegation?.id,
        delegationName: delegation?.name,
        itemId: floor.itemId,
        stance,
        state: 'waiting',
        raisedAt: hand.now,
      })
      .returning({ id: speech.id });
    const { id } = raised!;
    return done({ speech: id, repeated: false }, speechFact('discussion.handRaised', held, id));
  },
});
