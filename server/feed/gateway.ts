import type { Server as HttpServer } from 'node:http';
import { sql } from 'drizzle-orm';
import { Server } from 'socket.io';
import type { Actor, PersonActor } from '#app/domain/actor';
import type { ClientEvents, ServerEvents } from '#app/feed/contract';
import type { Db } from '#db/client';
import type { Recorded } from '#server/platform/journal';
import { readScoped } from '#server/platform/scope';
import { roomsFor, roomsOf } from './admit';

type Seat = { actor: PersonActor };
type Gateway = Server<ClientEvents, ServerEvents, Record<string, never>, Seat>;

/** Opens the sockets on the HTTP server. `identify` resolves the cookie of a handshake; visitors are turned away. */
export function openGateway(
  http: HttpServer,
  db: Db,
  identify: (cookie: string | undefined) => Promise<Actor>,
  allowed: (origin: string | undefined, host: string | undefined) => boolean,
): Gateway {
  const io: Gateway = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: 4096,
    allowRequest: (request, answer) => answer(null, allowed(request.headers.origin, request.headers.host)),
  });
  io.use((socket, next) => {
    identify(socket.handshake.headers.cookie).then(
      (actor) => {
        if (actor.kind !== 'person') return next(new Error('signed out'));
        socket.data.actor = actor;
        next();
      },
      () => next(new Error('not now')),
    );
  });
  io.on('connection', (socket) => {
    const { actor } = socket.data;
    void socket.join(roomsOf(actor));
    void socket.join(`device:${actor.deviceId}`);
    newestJournal(db, actor.orgId).then(
      (id) => socket.emit('current', id),
      () => socket.disconnect(true),
    );
  });
  return io;
}

/** Rings the doorbells of facts that are committed. */
export function ring(io: Gateway, facts: readonly Recorded[]): void {
  for (const fact of facts) {
    const rooms = roomsFor(fact);
    if (rooms.length > 0)
      io.to(rooms).emit('doorbell', { id: fact.id, name: fact.name, session: fact.session ?? null });
    // A socket must not outlive the sign-in it was admitted by.
    if (fact.name === 'identity.signedOut')
      io.in(`org:${fact.orgId}:person:${fact.subject}`).disconnectSockets(true);
  }
}

const newestJournal = (db: Db, orgId: string): Promise<number> =>
  readScoped(db, orgId, undefined, async (tx) => {
    const rows = await tx.execute<{ newest: string }>(
      sql`select coalesce(max(id), 0) as newest from journal`,
    );
    return Number(rows[0]?.newest ?? 0);
  });
