import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Doorbell } from '#app/feed/contract';
import { connectAsOwner } from '#db/client';
import { deviceSession, office, organisation, person } from '#db/schema';
import { type App, buildApp } from '#server/app';
import { newSessionId } from '#server/identity/lucia';
import type { Recorded } from '#server/platform/journal';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let app: App;
let port: number;
const open: Socket[] = [];

beforeAll(async () => {
  world = await openWorld();
  const env = {
    NODE_ENV: 'test',
    PORT: 0,
    HOST: '127.0.0.1',
    DATABASE_URL: '',
    TRUST_PROXY: 0,
    LOG_LEVEL: 'silent',
    DB_POOL: 4,
    UPLOAD_MAX_MB: 1,
    DATA_DIR: '',
    SECRET_KEY: 'A'.repeat(43),
  } as const;
  app = buildApp(
    env,
    pino({ level: 'silent' }),
    world.database,
    () => Promise.reject(new Error('no pages here')),
    () => {},
  );
  await new Promise<void>((resolve) => app.http.listen(0, '127.0.0.1', resolve));
  port = (app.http.address() as AddressInfo).port;
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.close();
});
afterAll(async () => {
  app.http.close();
  await world.close();
});

/** A signed-in person of an organisation, as the cookie a browser would send. */
async function cookieFor(
  options: { secretary?: boolean; elsewhere?: boolean } = {},
): Promise<{ cookie: string; personId: string; orgId: string }> {
  const owner = connectAsOwner(world.ownerUrl);
  try {
    let orgId = world.orgId;
    if (options.elsewhere) {
      const [org] = await owner.db
        .insert(organisation)
        .values({ slug: `o${Date.now()}`, name: '别的单位', kind: 'hospital', ruleProfile: 'SH_2017' })
        .returning();
      orgId = org!.id;
    }
    const [who] = await owner.db
      .insert(person)
      .values({ orgId, staffNumber: `f${Math.random()}`, name: '某人' })
      .returning();
    if (options.secretary)
      await owner.db
        .insert(office)
        .values({ orgId, personId: who!.id, kind: 'secretary', startsOn: '2020-01-01' });
    const session = newSessionId(orgId);
    await owner.db.insert(deviceSession).values({
      id: createHash('sha256').update(session).digest('hex'),
      orgId,
      personId: who!.id,
      device: 'test',
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 86_400_000 * 10),
    });
    return { cookie: `gongyi=${session}`, personId: who!.id, orgId };
  } finally {
    await owner.close();
  }
}

function listen(cookie: string | undefined, origin = `http://127.0.0.1:${port}`): Socket {
  const socket = io(`http://127.0.0.1:${port}`, {
    forceNew: true,
    reconnection: false,
    extraHeaders: { ...(cookie ? { Cookie: cookie } : {}), Origin: origin },
  });
  open.push(socket);
  return socket;
}

const heard = (socket: Socket, event: string): Promise<unknown> =>
  new Promise((resolve) => socket.once(event, resolve));
const fact = (over: Partial<Recorded>): Recorded => ({
  id: 7,
  orgId: world.orgId,
  actorId: null,
  subject: 'x',
  name: 'identity.signedIn',
  ...over,
});

test('a visitor is turned away', async () => {
  await heard(listen(undefined), 'connect_error');
});

test('a page of another site cannot open a socket with our cookie', async () => {
  const { cookie } = await cookieFor();
  await heard(listen(cookie, 'https://evil.example'), 'connect_error');
});

test('a listener is told the newest journal number on connecting', async () => {
  const { cookie } = await cookieFor();
  expect(await heard(listen(cookie), 'current')).toBe(0);
});

test('a signed-out person is closed, nobody of another organisation hears it', async () => {
  const mine = await cookieFor();
  const other = await cookieFor({ elsewhere: true });
  const [a, b] = [listen(mine.cookie), listen(other.cookie)];
  await Promise.all([heard(a, 'current'), heard(b, 'current')]);
  const bells: Doorbell[] = [];
  b.on('doorbell', (bell) => bells.push(bell));
  const closed = heard(a, 'disconnect');
  app.desk.announce([fact({ name: 'identity.signedOut', subject: mine.personId })]);
  await closed;
  expect(b.connected).toBe(true);
  expect(bells).toEqual([]);
});
