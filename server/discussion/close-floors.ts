import { and, asc, eq, inArray } from 'drizzle-orm';
import { closeFloorsForm } from '#app/domain/discussion/floor-forms';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { isRefusal } from '#app/domain/refusal';
import { discussionRoom, floor, speech } from '#db/schema';
import { command, done } from '#server/platform/command';
import { moveSpeech, speechFact } from './hold-floor';

/**
 * Follows the end of a session: who still has the floor has ended, with the time it took until now, and hands that wait are lowered. Afterwards
 * nobody may lead the floor any more, and a clock nobody can stop would count for days.
 */
export const closeFloors = command({
  name: 'discussion.closeFloors',
  input: closeFloorsForm,
  load: async (hand, given) => {
    const rooms = await hand.tx
      .select({ id: floor.roomId })
      .from(floor)
      .innerJoin(discussionRoom, eq(discussionRoom.id, floor.roomId))
      .where(eq(discussionRoom.sessionId, given.session))
      .orderBy(asc(floor.roomId))
      .for('update', { of: floor });
    return hand.tx
      .select()
      .from(speech)
      .where(
        and(
          inArray(
            speech.roomId,
            rooms.map(({ id }) => id),
          ),
          inArray(speech.state, ['waiting', 'speaking', 'paused']),
        ),
      )
      .orderBy(asc(speech.raisedAt), asc(speech.id));
  },
  perform: async (hand, given, open) => {
    const facts: Fact<FactName>[] = [];
    for (const row of open) {
      const isWaiting = row.state === 'waiting';
      const moved = await moveSpeech(hand, row, isWaiting ? 'lower' : 'end');
      if (isRefusal(moved)) return moved;
      const held = { room: { id: row.roomId, sessionId: given.session } };
      facts.push(speechFact(isWaiting ? 'discussion.handLowered' : 'discussion.speakerEnded', held, row.id));
    }
    return done(null, ...facts);
  },
});
