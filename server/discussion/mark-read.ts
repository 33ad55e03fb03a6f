import { sql } from 'drizzle-orm';
import { markReadForm } from '#app/domain/discussion/statement-forms';
import { refuse } from '#app/domain/refusals';
import { roomReading } from '#db/schema';
import { command, done } from '#server/platform/command';
import { enterRoom } from './standing';

/** Keeps how far a person has read in a room, for that person alone; never backwards, and nothing of it in the journal. */
export const markRead = command({
  name: 'discussion.markRead',
  input: markReadForm,
  load: (hand, given) => enterRoom(hand.tx, hand.actor, given.roomId),
  perform: async (hand, given, { room }) => {
    if (hand.actor.kind !== 'person') return refuse('discussion.noSeat');
    const number = Math.min(given.number, room.newest);
    await hand.tx
      .insert(roomReading)
      .values({ orgId: hand.orgId, roomId: room.id, personId: hand.actor.personId, number })
      .onConflictDoUpdate({
        target: [roomReading.roomId, roomReading.personId],
        set: { number: sql`excluded.number` },
        setWhere: sql`${roomReading.number} < excluded.number`,
      });
    return done({ number });
  },
});
