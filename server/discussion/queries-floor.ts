import { eq } from 'drizzle-orm';
import type { ItemState } from '#app/domain/congress/states';
import { orderQueue } from '#app/domain/discussion/floor';
import type { FloorItem, FloorView, SpeakerView } from '#app/domain/discussion/floor-view';
import { isSpeechOpen } from '#app/domain/discussion/seat';
import { isOnTable } from '#app/domain/discussion/statement-rules';
import { leftOf, talkOfDelegations, talkOfPeople, usedBy } from '#app/domain/discussion/talk-time';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { floor, person } from '#db/schema';
import { findItems } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { findSpeaker } from './hold-floor';
import { findBegun, findWaiting } from './queue';
import { enterRoom, type OpenRoom } from './standing';

/** A floor that nobody has set anything on. */
const unset = { itemId: null, isOpen: true, secondsEach: 180, secondsDelegation: null };

/** The floor of a room for somebody who sits in it: who speaks, who waits in which order, who spoke how long. */
export async function readFloor(reader: Reader, roomId: string): Promise<FloorView | Refusal> {
  const entered = await enterRoom(reader.tx, reader.actor, roomId);
  return isRefusal(entered) ? entered : viewFloor(reader, entered);
}

/** The same for a room that was entered already. */
export async function viewFloor(
  { tx, actor, now }: Reader,
  { room, standing, seat }: OpenRoom,
): Promise<FloorView> {
  const [row = unset] = await tx.select().from(floor).where(eq(floor.roomId, room.id));
  const begun = await findBegun(tx, room.id);
  // As in rooms and questions: an item that is no longer on the table is not named, even where the floor was set to it before.
  const items = (await findItems(tx, room.sessionId))
    .filter(({ state }) => isOnTable(state as ItemState))
    .map(({ id, ordinal, title }): FloorItem => ({ id, ordinal, title }));
  const me = actor.kind === 'person' ? actor.personId : null;
  const isUsedUp = (delegationId: string | null) =>
    delegationId !== null &&
    leftOf(row.secondsDelegation, usedBy(begun, delegationId, row.itemId, now)) === 0;
  // In a delegation's own room everybody is of it: to say so at each name would only be noise.
  const shown = (delegation: string | null) => (room.kind === 'delegation' ? null : delegation);
  const queue = orderQueue(await findWaiting(tx, room.id, now), begun, row.itemId);
  const speaker = await speakerOf(tx, room.id, me, row.secondsEach);
  return {
    now,
    room: { id: room.id, name: room.name, kind: room.kind },
    session: { id: room.sessionId, title: room.sessionTitle },
    seat,
    isSpeechOpen: isSpeechOpen(standing.session),
    floor: {
      item: items.find(({ id }) => id === row.itemId) ?? null,
      isOpen: row.isOpen,
      secondsEach: row.secondsEach,
      secondsDelegation: row.secondsDelegation,
    },
    items,
    speaker: speaker && { ...speaker, delegation: shown(speaker.delegation) },
    queue: queue.map((one) => ({
      id: one.id,
      name: one.name,
      delegation: shown(one.delegationName),
      stance: one.stance,
      because: one.because,
      raisedAt: one.raisedAt,
      isMine: one.personId === me,
      isUsedUp: one.stance !== 'order' && isUsedUp(one.delegationId),
    })),
    totals: { people: talkOfPeople(begun, now), delegations: talkOfDelegations(begun, now) },
  };
}

async function speakerOf(
  tx: Tx,
  roomId: string,
  me: string | null,
  secondsEach: number,
): Promise<SpeakerView | null> {
  const row = await findSpeaker(tx, roomId);
  if (!row) return null;
  const [who] = await tx.select({ name: person.name }).from(person).where(eq(person.id, row.personId));
  return {
    id: row.id,
    name: who?.name ?? '',
    delegation: row.delegationName,
    stance: row.stance,
    seconds: row.seconds ?? secondsEach,
    spokenMs: row.spokenMs,
    runningSince: row.runningSince,
    isPaused: row.state === 'paused',
    isMine: row.personId === me,
  };
}

/** Who spoke how long in a room, for a table outside; for those who lead it. */
export async function readTalk({ tx, actor, now }: Reader, roomId: string) {
  const entered = await enterRoom(tx, actor, roomId);
  if (isRefusal(entered)) return entered;
  if (entered.seat !== 'moderator') return refuse('discussion.notModerator');
  return { room: entered.room.name, people: talkOfPeople(await findBegun(tx, roomId), now) };
}
