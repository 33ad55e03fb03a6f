import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, Doorbell, Here, ServerEvents } from '#app/feed/contract';
import { connect, connectAsOwner } from '#db/client';
import { deviceSession, journal } from '#db/schema';
import { type App, buildApp } from '#server/app';
import { newSessionId } from '#server/identity/lucia';
import { readEnv } from '#server/platform/env';
import type { Recorded } from '#server/platform/journal';
import type { World } from './world';

/** One process's server without pages, on a port of its own: sockets, long polling, and the desk that announces. */
export type Station = { readonly app: App; readonly origin: string; readonly close: () => Promise<void> };

/** Opens a server on the world's database, hearing what others on it announce. Several may be open at once, as processes would. */
export async function openStation(world: World, settings: Record<string, string> = {}): Promise<Station> {
  const env = readEnv({
    NODE_ENV: 'test',
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: world.ownerUrl,
    SECRET_KEY: 'A'.repeat(43),
    ...settings,
  });
  const app = buildApp(
    env,
    pino({ level: 'silent' }),
    connect(world.ownerUrl, 4),
    () => Promise.reject(new Error('no pages here')),
    () => {},
  );
  const port = await new Promise<number>((resolve) => {
    app.http.listen(0, '127.0.0.1', () => resolve((app.http.address() as AddressInfo).port));
  });
  return {
    app,
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      app.http.closeAllConnections();
      await app.close();
    },
  };
}

/** Signs a person in on a device; returns the cookie and what the database calls the device. */
export async function signIn(
  world: World,
  personId: string,
  life = 10 * 86_400_000,
  orgId = world.orgId,
): Promise<{ cookie: string; deviceId: string }> {
  const owner = connectAsOwner(world.ownerUrl);
  const session = newSessionId(orgId);
  const deviceId = createHash('sha256').update(session).digest('hex');
  await owner.db.insert(deviceSession).values({
    id: deviceId,
    orgId,
    personId,
    device: 'test',
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + life),
  });
  await owner.close();
  return { cookie: `gongyi=${session}`, deviceId };
}

/** Writes facts into the journal, as an order's commit does; whoever shall hear of them at once must be told. */
export async function record(
  world: World,
  ...facts: readonly (Pick<Recorded, 'name'> & Partial<Recorded>)[]
): Promise<Recorded[]> {
  const owner = connectAsOwner(world.ownerUrl);
  const rows = await owner.db
    .insert(journal)
    .values(
      facts.map((fact) => ({
        orgId: fact.orgId ?? world.orgId,
        fact: fact.name,
        subject: fact.subject ?? 'x',
        command: 'test',
        actorKind: 'system' as const,
        data: fact.data ?? {},
        at: new Date(),
      })),
    )
    .returning({ id: journal.id });
  await owner.close();
  return facts.map((fact, at) => ({
    subject: 'x',
    orgId: world.orgId,
    actorId: null,
    ...fact,
    id: rows[at]!.id,
  }));
}

/** A listening socket with everything it heard. */
export type Ear = {
  readonly socket: Socket<ServerEvents, ClientEvents>;
  readonly bells: Doorbell[];
  readonly here: Map<string, Here>;
  readonly typing: Map<string, readonly string[]>;
  readonly missed: number[];
  /** What a server said on refusing or closing. */
  readonly end: string[];
};

/** Connects with a cookie and asks what was missed, as a page that was just loaded does. */
export function listenAt(origin: string, cookie: string | undefined, of = origin): Ear {
  const socket: Socket<ServerEvents, ClientEvents> = io(origin, {
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
    extraHeaders: { ...(cookie ? { Cookie: cookie } : {}), Origin: of },
  });
  const ear: Ear = { socket, bells: [], here: new Map(), typing: new Map(), missed: [], end: [] };
  socket.on('doorbell', (...bells) => ear.bells.push(...bells));
  socket.on('here', (room, here) => ear.here.set(room, here));
  socket.on('typing', (room, names) => ear.typing.set(room, names));
  socket.on('missed', (spread) => ear.missed.push(spread));
  socket.on('connect_error', (error) => ear.end.push(error.message));
  socket.on('disconnect', (reason) => ear.end.push(reason));
  return ear;
}

/** Connects and waits until everything up to now was told; with rooms, sits in them first. */
export async function sitAt(origin: string, cookie: string, ...rooms: readonly string[]): Promise<Ear> {
  const ear = listenAt(origin, cookie);
  const current = new Promise<void>((resolve, reject) => {
    ear.socket.on('current', () => resolve());
    ear.socket.on('connect_error', reject);
  });
  for (const room of rooms) ear.socket.emit('enter', room);
  ear.socket.emit('since', { id: null, ago: 0 });
  await current;
  return ear;
}

/** Resolves as soon as it holds; fails after `within` milliseconds. */
export async function eventually(holds: () => boolean, within = 20_000): Promise<number> {
  const began = performance.now();
  while (!holds()) {
    if (performance.now() - began > within) throw new Error(`it did not hold within ${within} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now() - began;
}

/** Gives what must not come the time to come. */
export const quiet = (ms = 400): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
