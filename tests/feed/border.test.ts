import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  type Ear,
  eventually,
  openStation,
  quiet,
  record,
  type Station,
  signIn,
  sitAt,
} from '#tests/support/ears';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let station: Station;
let ear: Ear;
const open: Ear[] = [];

beforeAll(async () => {
  world = await openWorld();
  station = await openStation(world);
});
afterEach(() => {
  for (const one of open.splice(0)) one.socket.close();
});
afterAll(async () => {
  await station.close();
  await world.close();
});

const sit = async () => {
  const [id] = await world.people(1);
  ear = await sitAt(station.origin, (await signIn(world, id!)).cookie);
  open.push(ear);
  return ear.socket as unknown as { emit: (name: string, ...said: unknown[]) => void; connected: boolean };
};
const isStillHeard = async () => {
  const before = ear.bells.length;
  station.app.desk.announce(await record(world, { name: 'congress.launched' }));
  await eventually(() => ear.bells.length > before);
};

test.each([
  ['since', null],
  ['since', { id: -1, ago: 0 }],
  ['since', { id: 1.5, ago: 'now' }],
  ['since', { id: Number.MAX_VALUE, ago: 0 }],
  ['since', { id: 1, ago: Number.NaN }],
  ['enter', 7],
  ['enter', "' or 1=1 --"],
  ['enter', ['a', 'b']],
  ['enter', { toString: 'x' }],
  ['leave', '__proto__'],
  ['typing', undefined],
  ['doorbell', { id: 1 }],
  ['constructor', 'x'],
])('the word %s %j is not answered and harms nobody', async (name, said) => {
  const socket = await sit();
  socket.emit(name, said);
  socket.emit(name);
  socket.emit(name, said, said, said);
  await isStillHeard();
});

test('a room that is none, or of nobody here, is simply not heard', async () => {
  const socket = await sit();
  socket.emit('enter', randomUUID());
  socket.emit('leave', randomUUID());
  socket.emit('typing', randomUUID());
  await isStillHeard();
  expect(ear.here.size).toBe(0);
});

test('whoever floods is closed, and others are served meanwhile', async () => {
  const flood = await sit();
  const flooding = ear;
  await sit();
  for (let at = 0; at < 500; at += 1) flood.emit('since', { id: 0, ago: 0 });
  await eventually(() => !flooding.socket.connected);
  await isStillHeard();
});

test('what is too long is refused with the connection', async () => {
  const socket = await sit();
  socket.emit('enter', 'x'.repeat(5000));
  await eventually(() => !socket.connected);
});

test('a person does not hear more by asking for what is older', async () => {
  const socket = await sit();
  const facts = await record(world, { name: 'congress.planned' }, { name: 'discussion.answerDrafted' });
  station.app.desk.announce(facts);
  socket.emit('since', { id: 0, ago: 1000 });
  await quiet();
  expect(ear.bells.filter(({ name }) => name !== 'congress.launched')).toEqual([]);
});

test('bytes that are no websocket do not stop the server', async () => {
  await sit();
  const { port } = new URL(station.origin);
  for (const bytes of [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n\xff\xfe\xfd',
    'GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\n\r\n',
    '\0\0\0\0',
  ]) {
    const socket = net.connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(Buffer.from(bytes, 'latin1'));
    await quiet(200);
    socket.destroy();
  }
  await isStillHeard();
});
