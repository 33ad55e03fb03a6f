import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { deviceIdIn } from '#server/identity/find-holders';
import { alone, roomIn, roomsOf } from './admit';
import type { Concerned, Ears, Hall } from './hall';
import { openLimit } from './limit';
import { type Gateway, type Listener, lookAt, seatListener } from './listener';
import { openPace } from './pace';
import { bellOf, spreadOf } from './words';

/** More connections than this of one person in one process are refused: nobody has so many devices. */
const mostOfOne = 40;
/** So many connections are greeted a second: a new start has three thousand back in some ten seconds, and pages are answered meanwhile. */
const greets = 300;
/** Every listener is looked at again in this time, also when nothing was heard: offices and sign-ins end by the calendar too. */
const lookEvery = 300_000;

/** Opens the sockets on the HTTP server: websockets only, so that no process needs to see the same client twice. Visitors are turned away. */
export function openGateway(
  http: HttpServer,
  hall: Hall,
  allowed: (origin: string | undefined, host: string | undefined) => boolean,
): Ears {
  const door = openPace(greets);
  const io: Gateway = new Server(http, {
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: 2048,
    perMessageDeflate: false,
    allowRequest: (request, answer) => {
      const isAllowed = allowed(request.headers.origin, request.headers.host);
      if (!isAllowed) return answer(null, false);
      door.queue(
        () => answer(null, true),
        () => request.socket.destroyed,
      );
    },
  });
  const { rooms } = io.sockets.adapter;
  const sizeOf = (places: readonly string[]) =>
    places.reduce((sum, place) => sum + (rooms.get(place)?.size ?? 0), 0);
  /** Connections of each person, counted when they are let in: many may come in the same instant. */
  const held = new Map<string, number>();
  const nextLook = () => Date.now() + lookEvery * (0.7 + Math.random() * 0.3);

  io.use((socket, next) => {
    const deviceId = deviceIdIn(socket.handshake.headers.cookie);
    if (!deviceId) return next(new Error('signed out'));
    const turn = hall.turn();
    hall.identify(deviceId).then(
      (holding) => {
        if (!holding) return next(new Error('signed out'));
        // Gone while it was looked up: a close that has been would never be counted.
        if (socket.conn.readyState !== 'open') return next(new Error('not now'));
        const { actor, expiresAt } = holding;
        if (!take(held, alone(actor.orgId, actor.personId), socket)) return next(new Error('too many'));
        socket.data = {
          actor,
          expiresAt,
          turn,
          lookAt: Math.min(expiresAt, nextLook()),
          sitting: new Map(),
          settled: Promise.resolve(),
          limit: openLimit(30, 2),
          faults: 0,
        };
        next();
      },
      () => next(new Error('not now')),
    );
  });
  io.on('connection', (socket) => {
    void socket.join(roomsOf(socket.data.actor));
    seatListener(socket, hall, sizeOf);
    if (socket.data.turn !== hall.turn()) void look(socket);
    // What the handshake brought is not needed any more, and three thousand of them are heavy.
    socket.handshake.headers = {};
    (socket.conn as { request: unknown }).request = null;
  });

  const look = async (socket: Listener) => {
    socket.data.lookAt = Number.POSITIVE_INFINITY;
    const isDone = await lookAt(socket, hall);
    // The database may be away: the listener stays as it is and is looked at again very soon.
    if (isDone) socket.data.lookAt = Math.min(socket.data.expiresAt, nextLook());
    else socket.data.lookAt = Date.now() + 5000;
  };
  const rounds = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) if (socket.data.lookAt <= Date.now()) void look(socket);
  }, 1000);
  rounds.unref();

  return {
    ring: (told, places) => {
      const listeners = sizeOf(places);
      if (listeners === 0) return;
      const spread = spreadOf(listeners);
      io.to([...places]).emit('doorbell', ...told.map((one) => bellOf(one, spread)));
    },
    show: (place, whats) => {
      if (!rooms.has(place)) return;
      if (whats.has('here')) io.to(place).emit('here', roomIn(place), hall.presence.here(place));
      if (whats.has('typing')) showTyping(io, place, hall.presence.typing(place));
    },
    lookAgain: ({ org, person }: Concerned) => {
      for (const socket of io.sockets.sockets.values()) {
        const { actor } = socket.data;
        if (actor.orgId === org && (person === null || actor.personId === person)) void look(socket);
      }
    },
    missAll: () => void io.emit('missed', spreadOf(io.sockets.sockets.size) ?? 1000),
    close: async () => {
      clearInterval(rounds);
      door.close();
      await io.close();
    },
  };
}

/** Tells a room who writes in it: at most three names, and those who write are not told of themselves. */
function showTyping(io: Gateway, place: string, writing: ReadonlyMap<string, string>): void {
  const org = place.split(':')[1]!;
  const room = roomIn(place);
  const namesBut = (person: string | null) =>
    [...writing]
      .filter(([id]) => id !== person)
      .map(([, name]) => name)
      .slice(0, 3);
  const writers = [...writing.keys()].slice(0, 6);
  const theirs = writers.map((person) => alone(org, person));
  io.to(place).except(theirs).emit('typing', room, namesBut(null));
  for (const person of writers)
    for (const id of io.sockets.adapter.rooms.get(alone(org, person)) ?? []) {
      const socket = io.sockets.sockets.get(id);
      if (socket?.rooms.has(place)) socket.emit('typing', room, namesBut(person));
    }
}

/** Counts a connection for its person until it closes; false where the person has as many as anybody may. */
function take(held: Map<string, number>, person: string, socket: Listener): boolean {
  const count = held.get(person) ?? 0;
  if (count >= mostOfOne) return false;
  held.set(person, count + 1);
  socket.conn.once('close', () => {
    const left = (held.get(person) ?? 1) - 1;
    if (left > 0) held.set(person, left);
    else held.delete(person);
  });
  return true;
}
