import http from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Polled } from '#app/feed/contract';
import { signOutEverywhere } from '#server/identity/sign-out-everywhere';
import { run } from '#server/platform/command';
import { seat } from '#server/platform/desk';
import { Congress, value } from '#tests/support/congress';
import { member } from '#tests/support/day';
import { openStation, quiet, record, type Station, signIn, sitAt } from '#tests/support/ears';
import { makeRoom } from '#tests/support/room';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
let station: Station;
let mine: string;
let theirs: string;

beforeAll(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
  await congress.sendPapers();
  mine = await makeRoom(congress, 'delegation', { delegation: 1 });
  theirs = await makeRoom(congress, 'delegation', { delegation: 2 });
  station = await openStation(world);
});
afterAll(async () => {
  await station.close();
  await world.close();
});

/** Milliseconds: what is answered sooner has not waited for nothing. */
const emptyAfter = 24_000;

type Answer = { readonly status: number; readonly said: Polled; readonly ms: number };
const ask = async (
  cookie: string,
  query: Record<string, string | number>,
  origin = station.origin,
): Promise<Answer> => {
  const began = performance.now();
  const search = new URLSearchParams(Object.entries(query).map(([name, one]) => [name, String(one)]));
  const answer = await fetch(`${origin}/feed?${search}`, { headers: { cookie } });
  return { status: answer.status, said: (await answer.json()) as Polled, ms: performance.now() - began };
};
const rep = async (index: number) => signIn(world, congress.reps[index]!);
const happen = async (...facts: Parameters<typeof record> extends [World, ...infer Rest] ? Rest : never) => {
  const written = await record(world, ...facts);
  station.app.desk.announce(written);
  return written;
};
/** What somebody knows who has just been told everything. */
const known = async (cookie: string) => {
  const { said } = await ask(cookie, { wait: '0', since: 0 });
  return { since: said.current, ago: 0, seen: said.bells.map(({ id }) => id).join(',') };
};

test('who is not signed in is told so at once', async () => {
  for (const cookie of ['', 'gongyi=x', 'gongyi=%E0%A4%A'])
    expect(await ask(cookie, {})).toMatchObject({ status: 401 });
});

test('what happened meanwhile is answered at once', async () => {
  const { cookie } = await rep(0);
  const heard = await known(cookie);
  await happen({ name: 'congress.launched' });
  const { said, ms } = await ask(cookie, heard);
  expect(said.bells.map(({ name }) => name)).toEqual(['congress.launched']);
  expect(ms).toBeLessThan(emptyAfter);
});

test('a request waits until something happens, and for nobody else', async () => {
  const [a, b] = [await rep(0), await rep(1)];
  const [waiting, other] = [
    ask(a.cookie, { ...(await known(a.cookie)), rooms: mine }),
    ask(b.cookie, { ...(await known(b.cookie)), rooms: `${mine},${theirs}` }),
  ];
  await quiet(1000);
  const [fact] = await happen({ name: 'discussion.stated', data: { room: mine, number: 7 } });
  const { said, ms } = await waiting;
  expect(said.bells.filter(({ id }) => id === fact!.id)).toMatchObject([{ room: mine, number: 7 }]);
  expect(said.here[mine]?.count).toBe(1);
  expect(ms).toBeLessThan(emptyAfter);
  value(
    await run(
      seat(station.app.desk, { ...(await member(congress, 1)), deviceId: b.deviceId }),
      signOutEverywhere,
      {},
    ),
  );
  const ended = await other;
  expect(ended.said.bells.filter(({ room }) => room === mine)).toEqual([]);
  expect(Object.keys(ended.said.here)).toEqual([theirs]);
  expect(await ask(b.cookie, {})).toMatchObject({ status: 401 });
});

test('a request that nothing ends is answered empty after twenty-five seconds', async () => {
  const { cookie } = await rep(6);
  const answer = await ask(cookie, await known(cookie));
  expect(answer.said).toMatchObject({ bells: [], missed: null });
  expect(answer.ms).toBeGreaterThan(emptyAfter);
});

test('through a proxy that gives nothing on before an answer is complete, bells come just as soon', async () => {
  const proxy = http.createServer((request, response) => {
    const { method, headers, url } = request;
    request.pipe(
      http.request(station.origin + url, { method, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => response.writeHead(answer.statusCode ?? 502).end(Buffer.concat(parts)));
      }),
    );
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const { cookie } = await rep(9);
  const waiting = ask(cookie, { ...(await known(cookie)), rooms: mine }, origin);
  await quiet(1500);
  await happen({ name: 'discussion.stated', data: { room: mine, number: 8 } });
  expect((await waiting).said.bells.some(({ number }) => number === 8)).toBe(true);
  proxy.close();
});

test('who polls is here for the others, and their writing is seen', async () => {
  const [polling, sitting] = [await rep(12), await rep(15)];
  const ear = await sitAt(station.origin, sitting.cookie, mine);
  await ask(polling.cookie, { wait: '0', rooms: mine });
  await quiet(1500);
  expect(ear.here.get(mine)?.count).toBeGreaterThan(1);
  const answer = await fetch(`${station.origin}/feed?typing=${mine}`, {
    method: 'POST',
    headers: { cookie: polling.cookie, origin: station.origin },
  });
  expect(answer.status).toBe(204);
  await quiet(1500);
  expect(ear.typing.get(mine)).toHaveLength(1);
  ear.socket.close();
});

test.each([
  'since=-1',
  'since=x',
  'rooms=1',
  `rooms=${Array(20).fill(crypto.randomUUID()).join(',')}`,
  'seen=a,b',
  'ago=-5',
  'ago=Infinity',
  'wait=2',
  'rooms[]=x',
])('a question that is none is refused: %s', async (query) => {
  const { cookie } = await rep(18);
  const answer = await fetch(`${station.origin}/feed?${query}`, { headers: { cookie } });
  expect(answer.status).toBe(400);
});

test('whoever asks without a pause is told to wait', async () => {
  const { cookie } = await rep(21);
  const answers = [];
  for (let at = 0; at < 45; at += 1) answers.push((await ask(cookie, { wait: '0' })).status);
  expect(answers.filter((status) => status === 429).length).toBeGreaterThan(5);
});

test('another site cannot make somebody write', async () => {
  const { cookie } = await rep(0);
  const answer = await fetch(`${station.origin}/feed?typing=${mine}`, {
    method: 'POST',
    headers: { cookie, origin: 'https://evil.example' },
  });
  expect(answer.status).toBe(403);
});
