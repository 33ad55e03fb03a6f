import { and, eq } from 'drizzle-orm';
import { lowerHandForm } from '#app/domain/discussion/floor-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { speech } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { holdFloor, moveSpeech, speechFact } from './hold-floor';

/** Lowers a hand that waits: one's own, or for those who lead the room anybody's. */
export const lowerHand = command({
  name: 'discussion.lowerHand',
  input: lowerHandForm,
  load: async (hand, given) => {
    const held = await holdFloor(hand, given.room);
    if (isRefusal(held)) return held;
    const which = given.speech ? eq(speech.id, given.speech) : eq(speech.personId, personOf(hand));
    const [row] = await hand.tx
      .select()
      .from(speech)
      .where(and(eq(speech.roomId, held.room.id), eq(speech.state, 'waiting'), which));
    return row ? { ...held, speech: row } : refuse('discussion.noHand');
  },
  perform: async (hand, _given, held) => {
    if (held.speech.personId !== personOf(hand) && held.seat !== 'moderator')
      return refuse('discussion.notModerator');
    const moved = await moveSpeech(hand, held.speech, 'lower');
    if (isRefusal(moved)) return moved;
    return done(null, speechFact('discussion.handLowered', held, held.speech.id));
  },
});
