import { and, eq, inArray } from 'drizzle-orm';
import { isBeforeSpeech, isSpeechOpen } from '#app/domain/discussion/seat';
import { keptMs, spokenAt } from '#app/domain/discussion/speech-clock';
import { type SpeechState, type SpeechStep, speechSteps } from '#app/domain/discussion/states';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import type { Tx } from '#db/client';
import { floor, speech } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { enterRoom, type OpenRoom } from './standing';

export type FloorRow = typeof floor.$inferSelect;
export type SpeechRow = typeof speech.$inferSelect;
export type HeldFloor = OpenRoom & { readonly floor: FloorRow };

/**
 * Enters the room and locks its floor against every other order about hands and speakers. Refuses who has no seat there, and everybody before
 * the launch and after the closing.
 */
export async function holdFloor(hand: Hand, roomId: string): Promise<HeldFloor | Refusal> {
  const entered = await enterRoom(hand.tx, hand.actor, roomId);
  if (isRefusal(entered)) return entered;
  const { session } = entered.standing;
  if (!isSpeechOpen(session))
    return refuse(isBeforeSpeech(session) ? 'discussion.notYet' : 'discussion.over');
  await hand.tx.insert(floor).values({ roomId, orgId: hand.orgId }).onConflictDoNothing();
  const [row] = await hand.tx.select().from(floor).where(eq(floor.roomId, roomId)).for('update');
  return row ? { ...entered, floor: row } : refuse('discussion.noRoom');
}

/** The same for those who lead the room. */
export async function leadFloor(hand: Hand, roomId: string): Promise<HeldFloor | Refusal> {
  const held = await holdFloor(hand, roomId);
  if (isRefusal(held)) return held;
  return held.seat === 'moderator' ? held : refuse('discussion.notModerator');
}

/** Who has the floor of the room, speaking or paused. */
export async function findSpeaker(tx: Tx, roomId: string): Promise<SpeechRow | null> {
  const [row] = await tx
    .select()
    .from(speech)
    .where(and(eq(speech.roomId, roomId), inArray(speech.state, ['speaking', 'paused'])));
  return row ?? null;
}

/** For the orders to one speaker: the floor led, with that speech of the room. */
export async function holdSpeaker(
  hand: Hand,
  given: { room: string; speech: string },
): Promise<(HeldFloor & { readonly speech: SpeechRow }) | Refusal> {
  const held = await leadFloor(hand, given.room);
  if (isRefusal(held)) return held;
  const [row] = await hand.tx
    .select()
    .from(speech)
    .where(and(eq(speech.id, given.speech), eq(speech.roomId, held.room.id)));
  return row ? { ...held, speech: row } : refuse('discussion.noHand');
}

/** Takes a speech one step on, its clock kept to the millisecond; refuses `discussion.nobodySpeaking` where the step leads nowhere. */
export async function moveSpeech(
  hand: Hand,
  row: SpeechRow,
  step: SpeechStep,
  more: Partial<typeof speech.$inferInsert> = {},
): Promise<SpeechState | Refusal> {
  const state = next(speechSteps, row.state, step);
  if (!state) return refuse('discussion.nobodySpeaking');
  await hand.tx
    .update(speech)
    .set({
      state,
      spokenMs: keptMs(spokenAt(row, hand.now)),
      runningSince: state === 'speaking' ? hand.now : null,
      endedAt: state === 'over' || state === 'lowered' ? hand.now : null,
      ...more,
    })
    .where(eq(speech.id, row.id));
  return state;
}

/** A fact about a speech, for those who sit in its room. */
export const speechFact = (
  name: FactName,
  held: { readonly room: Pick<OpenRoom['room'], 'id' | 'sessionId'> },
  subject: string,
  data: Readonly<Record<string, unknown>> = {},
): Fact<FactName> => ({ name, subject, session: held.room.sessionId, data: { room: held.room.id, ...data } });
