import { eq } from 'drizzle-orm';
import { orderQueue } from '#app/domain/discussion/floor';
import { callSpeakerForm } from '#app/domain/discussion/floor-forms';
import { grantedSeconds, leftOf, usedBy } from '#app/domain/discussion/talk-time';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { speech } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findSpeaker, leadFloor, moveSpeech, speechFact } from './hold-floor';
import { findBegun, findWaiting, type WaitingHand } from './queue';

/**
 * Gives the floor to the first of the queue, or to whom the chair chose; whoever had it before has ended. A delegation whose time on the item
 * is used up waits, unless the chair insists. When two chairs press at the same moment one speaker is called.
 */
export const callSpeaker = command({
  name: 'discussion.callSpeaker',
  input: callSpeakerForm,
  load: async (hand, given) => {
    const held = await leadFloor(hand, given.room);
    if (isRefusal(held)) return held;
    return { ...held, speaker: await findSpeaker(hand.tx, held.room.id) };
  },
  perform: async (hand, given, held) => {
    const { speaker, floor, room } = held;
    if (speaker && speaker.id !== given.after) {
      // Somebody else was quicker: the speaker called a moment ago must not be ended by the same press.
      const isMeant = given.speech === undefined || given.speech === speaker.id;
      return isMeant ? done({ speech: speaker.id, repeated: true }) : refuse('discussion.floorMoved');
    }
    const begun = await findBegun(hand.tx, room.id);
    const queue = orderQueue(await findWaiting(hand.tx, room.id, hand.now), begun, floor.itemId);
    const leftTo = ({ delegationId, stance }: WaitingHand) =>
      delegationId === null || stance === 'order'
        ? null
        : leftOf(floor.secondsDelegation, usedBy(begun, delegationId, floor.itemId, hand.now));
    const isFree = (one: WaitingHand) => given.insist || leftTo(one) !== 0;
    const chosen = given.speech
      ? queue.find(({ id }) => id === given.speech)
      : (queue.find(isFree) ?? queue[0]);
    if (!chosen) return refuse(given.speech ? 'discussion.noHand' : 'discussion.nobodyWaiting');
    if (!isFree(chosen))
      return refuse('discussion.delegationTimeUsed', { params: { delegation: chosen.delegationName ?? '' } });
    const ended = speaker ? await moveSpeech(hand, speaker, 'end') : null;
    if (isRefusal(ended)) return ended;
    const [row] = await hand.tx.select().from(speech).where(eq(speech.id, chosen.id));
    const moved = await moveSpeech(hand, row!, 'call', {
      startedAt: hand.now,
      itemId: floor.itemId,
      seconds: grantedSeconds(floor.secondsEach, given.insist ? null : leftTo(chosen)),
    });
    if (isRefusal(moved)) return moved;
    const called = speechFact('discussion.speakerCalled', held, chosen.id, { insisted: given.insist });
    return done(
      { speech: chosen.id, repeated: false },
      ...(speaker ? [speechFact('discussion.speakerEnded', held, speaker.id)] : []),
      called,
    );
  },
});
