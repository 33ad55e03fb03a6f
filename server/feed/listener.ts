import type { Server, Socket } from 'socket.io';
import type { PersonActor } from '#app/domain/actor';
import type { ClientEvents, ServerEvents } from '#app/feed/contract';
import { roomsOf, within } from './admit';
import type { Hall } from './hall';
import type { Limit } from './limit';
import { bellOf, roomWord, sinceWord, spreadOf } from './words';

/** What is known of one listening socket. */
export type ListenerData = {
  actor: PersonActor;
  /** When its sign-in ends, milliseconds since 1970. */
  expiresAt: number;
  /** The count of changed rights when it was let in. */
  readonly turn: number;
  /** When it is looked at again. */
  lookAt: number;
  /** The discussion rooms it sits in, each with the way to leave. */
  readonly sitting: Map<string, () => void>;
  /** Resolves when every room it asked for was answered. */
  settled: Promise<unknown>;
  readonly limit: Limit;
  faults: number;
};
type Nothing = Record<string, never>;
export type Gateway = Server<ClientEvents, ServerEvents, Nothing, ListenerData>;
export type Listener = Socket<ClientEvents, ServerEvents, Nothing, ListenerData>;

/** A page shows one room; a person with many tabs open sits in a few. */
const mostRooms = 12;
/** So many words that are none, or too many at once, and the socket is closed. */
const mostFaults = 40;
/** A seat that could not be looked up is asked for again after these times, in milliseconds. */
const seatAgain = [250, 1000] as const;
/** Who changes pages or loses the connection for a moment has not gone. */
const lingers = 3000;

/** Hears what one socket says. Whatever is not a word of the contract, or comes too fast, is not answered. */
export function seatListener(
  socket: Listener,
  hall: Hall,
  sizeOf: (places: readonly string[]) => number,
): void {
  const { data } = socket;
  const words = ['since', 'enter', 'leave', 'typing'];
  const fault = () => {
    data.faults += 1;
    if (data.faults > mostFaults) socket.disconnect(true);
  };
  socket.use(([event], next) => {
    if (words.includes(event) && data.limit()) return next();
    fault();
  });
  /** Acts on a room's name; what is no name of a room counts as a fault. */
  const onRoom = (event: 'enter' | 'leave' | 'typing', act: (room: string) => void) =>
    socket.on(event, (raw: unknown) => {
      const room = roomWord.safeParse(raw);
      if (room.success) act(room.data);
      else fault();
    });

  onRoom('enter', (room) => {
    data.settled = Promise.all([data.settled, sitDown(socket, hall, room)]);
  });
  onRoom('leave', (room) => {
    data.settled = data.settled.then(() => standUp(socket, room));
  });
  onRoom('typing', (room) => {
    if (data.sitting.has(room))
      hall.presence.write(within(data.actor.orgId, room), data.actor.personId, data.actor.name);
  });
  socket.on('since', (raw: unknown) => {
    const from = sinceWord.safeParse(raw);
    if (!from.success) return fault();
    const asked = performance.now();
    const places = (rung: readonly string[]) => rung.some((place) => socket.rooms.has(place));
    Promise.all([hall.ready, data.settled]).then(
      () => {
        const ago = from.data.ago + performance.now() - asked;
        const told = hall.ledger.since({ id: from.data.id, ago }, places);
        if (told === null) socket.emit('missed', spreadOf(socket.nsp.sockets.size) ?? 1000);
        if (told && told.length > 0) {
          const spread = spreadOf(sizeOf([...socket.rooms]));
          socket.emit('doorbell', ...told.map((one) => bellOf(one, spread)));
        }
        socket.emit('current', hall.ledger.newest());
      },
      () => socket.disconnect(true),
    );
  });
  socket.on('disconnect', () => {
    const ways = [...data.sitting.values()];
    data.sitting.clear();
    setTimeout(() => {
      for (const leave of ways) leave();
    }, lingers).unref();
  });
}

/** Whether the person has a seat in the room; null when it could not be found out, though it was tried again. */
async function hasSeat(socket: Listener, hall: Hall, room: string): Promise<boolean | null> {
  for (let tries = 0; ; tries += 1) {
    const may = await hall.maySit(socket.data.actor, room).catch(() => null);
    const wait = seatAgain[tries];
    if (may !== null || wait === undefined || !socket.connected) return may;
    await new Promise((later) => setTimeout(later, wait));
  }
}

/**
 * Seats the socket in a discussion room if its person has a seat there; otherwise it simply hears nothing of it. Where nobody can say whether
 * there is a seat the socket is closed, so that its browser comes back: it must not say that it is live while it is deaf to its room.
 */
async function sitDown(socket: Listener, hall: Hall, room: string): Promise<void> {
  const { data } = socket;
  if (data.sitting.has(room) || data.sitting.size >= mostRooms) return;
  const turn = hall.turn();
  const { actor } = data;
  const may = await hasSeat(socket, hall, room);
  if (may === null) return void socket.disconnect(true);
  if (!may || !socket.connected || data.sitting.has(room)) return;
  const place = within(actor.orgId, room);
  await socket.join(place);
  data.sitting.set(room, hall.presence.arrive(place, actor.personId, actor.name));
  socket.emit('here', room, hall.presence.here(place));
  if (turn !== hall.turn()) await lookAt(socket, hall);
}

function standUp(socket: Listener, room: string): void {
  const leave = socket.data.sitting.get(room);
  if (!leave) return;
  socket.data.sitting.delete(room);
  void socket.leave(within(socket.data.actor.orgId, room));
  leave();
}

/** Asks again who this is and what it may hear. Closes it when the sign-in is over; says `missed` when something changed. False when nobody could say. */
export async function lookAt(socket: Listener, hall: Hall): Promise<boolean> {
  const { data } = socket;
  try {
    const holding = await hall.identify(data.actor.deviceId);
    if (!holding) {
      socket.disconnect(true);
      return true;
    }
    const [before, after] = [new Set(roomsOf(data.actor)), new Set(roomsOf(holding.actor))];
    data.actor = holding.actor;
    data.expiresAt = holding.expiresAt;
    let isChanged = false;
    for (const place of before)
      if (!after.has(place)) {
        isChanged = true;
        await socket.leave(place);
      }
    for (const place of after)
      if (!before.has(place)) {
        isChanged = true;
        await socket.join(place);
      }
    for (const room of [...data.sitting.keys()])
      if (!(await hall.maySit(holding.actor, room))) {
        isChanged = true;
        standUp(socket, room);
      }
    if (isChanged) socket.emit('missed', 1000);
    return true;
  } catch {
    return false;
  }
}
