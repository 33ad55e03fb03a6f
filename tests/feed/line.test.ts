import net from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Dial } from '#app/feed/wire';
import { Congress } from '#tests/support/congress';
import { eventually, openStation, quiet, record, type Station, signIn } from '#tests/support/ears';
import { type Held, holdLine } from '#tests/support/line';
import { type Process, startProcess } from '#tests/support/processes';
import { makeRoom } from '#tests/support/room';
import { openWorld, type World } from '#tests/support/world';

// The browser's own connection (app/feed/line.ts), run here against real servers.
let world: World;
let congress: Congress;
let station: Station;
let room: string;
const held: Held[] = [];

beforeAll(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
  await congress.sendPapers();
  room = await makeRoom(congress, 'delegation', { delegation: 1 });
  station = await openStation(world);
});
afterEach(() => {
  for (const one of held.splice(0)) one.line.close();
});
afterAll(async () => {
  await station.close();
  await world.close();
});

const hold = async (origin: string, index: number, more: Parameters<typeof holdLine>[2] = {}) => {
  const one = holdLine(origin, (await signIn(world, congress.reps[index]!)).cookie, more);
  held.push(one);
  return one;
};
const happen = async (...names: readonly ('congress.launched' | 'congress.resumed')[]) => {
  const facts = await record(world, ...names.map((name) => ({ name })));
  station.app.desk.announce(facts);
  return facts.map(({ id }) => id);
};
/** A network that carries everything until it is cut: nothing is closed, nothing comes through any more. */
async function openNetwork(to: string) {
  const { port } = new URL(to);
  const pairs = new Set<[net.Socket, net.Socket]>();
  let isCut = false;
  const server = net.createServer((client) => {
    if (isCut) return void client.pause();
    const behind = net.connect(Number(port), '127.0.0.1');
    const pair: [net.Socket, net.Socket] = [client, behind];
    pairs.add(pair);
    for (const socket of pair) socket.on('error', () => {});
    client.on('close', () => behind.destroy());
    behind.on('close', () => client.destroy());
    client.pipe(behind).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    cut: () => {
      isCut = true;
      for (const [client, behind] of pairs) {
        client.unpipe();
        behind.unpipe();
        client.pause();
        behind.pause();
      }
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      server.close();
    },
  };
}

test('bells come by websocket, each once', async () => {
  const { bells, line } = await hold(station.origin, 0);
  await happen('congress.launched');
  await eventually(() => bells.length === 1);
  line.wake();
  await quiet();
  expect(bells).toHaveLength(1);
});

test('where no websocket opens it polls: bells, who is here, and no gap between two questions', async () => {
  // A proxy that answers an upgrade with an error page.
  const dial: Dial = async (events) => {
    setTimeout(() => events.closed('websocket error'), 20);
    return { say: () => {}, close: () => {} };
  };
  const asked: string[] = [];
  const { bells, line, news, state } = await hold(station.origin, 3, {
    dial,
    asked: (path) => asked.push(path),
  });
  line.wish({ kind: 'enter', room });
  await eventually(() => state() === 'live' && news.some(({ kind }) => kind === 'here'));
  for (let round = 1; round <= 5; round += 1) {
    await happen('congress.launched', 'congress.resumed');
    await eventually(() => bells.length === round * 2);
  }
  await quiet(500);
  expect(new Set(bells.map(({ id }) => id)).size).toBe(10);
  expect(bells).toHaveLength(10);
  expect(asked.length).toBeLessThan(25);
});

test('a phone that slept looks at once, and the silent connection is found dead', async () => {
  const network = await openNetwork(station.origin);
  const { bells, line, state } = await hold(network.origin, 6);
  await happen('congress.launched');
  await eventually(() => bells.length === 1);
  network.cut();
  await happen('congress.resumed');
  await quiet();
  expect(bells).toHaveLength(1);
  network.mend();
  line.wake();
  await eventually(() => bells.length === 2);
  await eventually(() => state() === 'live');
  network.close();
});

test('a server that is away is said so, with the time since when', async () => {
  const other = await openStation(world);
  const { news, state } = await hold(other.origin, 9);
  await eventually(() => state() === 'live' && news.length > 0);
  const began = Date.now();
  await other.close();
  const gone = Date.now();
  await eventually(() => state() === 'offline');
  const last = news.at(-1);
  const at = last?.kind === 'state' ? last.at : 0;
  expect(at).toBeGreaterThanOrEqual(began - 2000);
  expect(at).toBeLessThanOrEqual(gone + 2000);
});

test('a device that loses its network says so at once', async () => {
  const { line, state, news } = await hold(station.origin, 12);
  await eventually(() => news.length > 0);
  line.lost();
  expect(state()).toBe('offline');
  line.wake();
  await eventually(() => state() === 'live');
});

test('a server that is killed and started again: the client comes back by itself and misses nothing', async () => {
  let server: Process = await startProcess(world.ownerUrl);
  const { port } = server;
  const { bells, state, news } = await hold(server.origin, 15);
  await eventually(() => news.length > 0);
  const first = await happen('congress.launched');
  const heard = (ids: readonly number[]) => bells.filter(({ id }) => ids.includes(id)).length;
  await eventually(() => heard(first) === 1);
  await server.kill();
  const meanwhile = await happen('congress.resumed', 'congress.launched');
  await quiet(1500);
  server = await startProcess(world.ownerUrl, {}, port);
  const after = await happen('congress.launched');
  await eventually(() => heard([...meanwhile, ...after]) === 3 && state() === 'live', 40_000);
  await quiet();
  expect(heard([...first, ...meanwhile, ...after])).toBe(4);
  await server.kill();
}, 90_000);

test('who is signed out asks no more, and the page is told to read again', async () => {
  const one = holdLine(station.origin, 'gongyi=nothing');
  held.push(one);
  await eventually(() => one.news.some(({ kind }) => kind === 'over'));
  await quiet(1500);
  expect(one.news).toEqual([{ kind: 'over' }]);
  // Somebody looks at the page: it asks once more, for one may have signed in again meanwhile.
  one.line.wake();
  await eventually(() => one.news.length === 2);
  expect(one.news.at(-1)).toEqual({ kind: 'over' });
});
