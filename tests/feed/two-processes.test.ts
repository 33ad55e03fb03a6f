import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Congress, day, hour, inOrg } from '#tests/support/congress';
import { member } from '#tests/support/day';
import { type Ear, eventually, signIn, sitAt } from '#tests/support/ears';
import { type Held, holdLine } from '#tests/support/line';
import { type Process, startBalancer, startProcess } from '#tests/support/processes';
import { makeRoom } from '#tests/support/room';
import { openWorld, type World } from '#tests/support/world';

const redisPort = 16_400 + (process.pid % 1000);
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) console.info('redis-server is not on the PATH: the bus over Redis is not tried here');

describe.each([
  ['PostgreSQL', {}],
  ['Redis', { REDIS_URL: `redis://127.0.0.1:${redisPort}` }],
] as const)('two processes that tell each other by %s', (by, settings) => {
  if (by === 'Redis' && !hasRedis) return test.skip('redis-server is not on the PATH', () => {});
  let world: World;
  let congress: Congress;
  let redis: ChildProcess | undefined;
  let a: Process;
  let b: Process;
  let room: string;
  let balancer: Awaited<ReturnType<typeof startBalancer>>;
  const open: Ear[] = [];
  const held: Held[] = [];

  beforeAll(async () => {
    world = await openWorld();
    // The processes live by the clock on the wall; the preparatory meeting was due an hour ago.
    world.now = new Date(Date.now() - 8 * day - hour);
    congress = await Congress.open(world);
    await congress.sendPapers();
    room = await makeRoom(congress, 'delegation', { delegation: 1 });
    if (by === 'Redis')
      redis = spawn('redis-server', ['--port', String(redisPort), '--save', '', '--appendonly', 'no'], {
        stdio: 'ignore',
      });
    a = await startProcess(world.ownerUrl, settings);
    b = await startProcess(world.ownerUrl, settings);
    balancer = await startBalancer([a.port, b.port]);
  });
  afterEach(() => {
    for (const ear of open.splice(0)) ear.socket.close();
    for (const one of held.splice(0)) one.line.close();
  });
  afterAll(async () => {
    balancer?.close();
    await a?.kill();
    await b?.kill();
    redis?.kill('SIGKILL');
    await world?.close();
  });

  const sit = async (at: Process, index: number, ...rooms: readonly string[]) => {
    const signedIn = await signIn(world, congress.reps[index]!);
    const ear = await sitAt(at.origin, signedIn.cookie, ...rooms);
    open.push(ear);
    return { ...ear, ...signedIn };
  };
  let said = 0;
  const say = async (at: Process, index: number, more: { dies?: boolean } = {}) => {
    said += 1;
    await at.order({
      order: 'writeStatement',
      actor: await member(congress, index),
      input: { roomId: room, text: `第${said}句`, key: crypto.randomUUID() },
      ...more,
    });
  };
  const statements = (bells: readonly { name: string; number?: number }[]) =>
    bells.filter(({ name }) => name === 'discussion.stated').map(({ number }) => number);

  test('what is said at one is heard at the other, once, in under a second', async () => {
    const [here, there] = [await sit(a, 0, room), await sit(b, 3, room)];
    // The first word between them may wait until both listen.
    await eventually(() => there.here.get(room)?.count === 2 && here.here.get(room)?.count === 2);
    // The quickest of some: one that a busy machine held up says nothing about the way it goes.
    const took: number[] = [];
    for (let round = 1; round <= 5; round += 1) {
      const began = performance.now();
      await say(a, 6);
      await eventually(
        () => statements(there.bells).length >= round && statements(here.bells).length >= round,
      );
      took.push(performance.now() - began);
    }
    expect(Math.min(...took)).toBeLessThan(1000);
    await new Promise((resolve) => setTimeout(resolve, 4500));
    expect([statements(here.bells).length, statements(there.bells).length]).toEqual([5, 5]);
  });

  test('who is here is known in both, once each, and who writes too', async () => {
    const [here, there] = [await sit(a, 0, room), await sit(b, 3, room)];
    const second = await sit(b, 0, room);
    await eventually(() => here.here.get(room)?.count === 2 && there.here.get(room)?.count === 2);
    here.socket.emit('typing', room);
    await eventually(() => there.typing.get(room)?.length === 1);
    here.socket.close();
    second.socket.close();
    await eventually(() => there.here.get(room)?.count === 1);
  });

  test('who signs out at one is closed at the other', async () => {
    const { socket, deviceId } = await sit(b, 9, room);
    const actor = { ...(await member(congress, 9)), deviceId };
    await a.order({ order: 'signOut', actor, input: {} });
    await eventually(() => !socket.connected);
  });

  test('what falls due is done once, though both have a clock', async () => {
    await eventually(() => true);
    const once = async () =>
      inOrg(world, (tx) =>
        tx.execute<{ fact: string; times: number }>(
          sql`select fact, subject, count(*)::int as times from journal where fact like 'congress.window%' and fact <> 'congress.windowsPlanned' group by fact, subject`,
        ),
      );
    const began = Date.now();
    let rows = await once();
    while (rows.length === 0 && Date.now() - began < 25_000) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      rows = await once();
    }
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ times }) => times > 1)).toEqual([]);
  });

  test('a process killed between the commit and the first word of it: the others hear of it, and its listeners come to them and miss nothing', async () => {
    const { cookie } = await signIn(world, congress.reps[12]!);
    const client = holdLine(balancer.origin, cookie);
    held.push(client);
    client.line.wish({ kind: 'enter', room });
    const there = await sit(b, 15, room);
    await eventually(() => there.here.get(room)?.count === 2);
    await say(a, 0);
    await eventually(() => statements(client.bells).length === 1);
    await say(a, 3, { dies: true });
    await say(b, 6);
    await eventually(() => statements(there.bells).length === 3);
    await eventually(() => statements(client.bells).length === 3);
    await eventually(() => client.state() === 'live');
    expect(new Set(statements(client.bells)).size).toBe(3);
    await eventually(() => there.here.get(room)?.count === 2, 30_000);
  }, 120_000);
});
