import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connectAsOwner } from '#db/client';
import { writeStatement } from '#server/discussion/write-statement';
import { run } from '#server/platform/command';
import { seat } from '#server/platform/desk';
import { endMandate } from '#server/roster/end-mandate';
import { Congress, inOrg, value } from '#tests/support/congress';
import { member } from '#tests/support/day';
import {
  type Ear,
  eventually,
  listenAt,
  openStation,
  quiet,
  type Station,
  signIn,
  sitAt,
} from '#tests/support/ears';
import { makeRoom } from '#tests/support/room';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
let station: Station;
let mine: string;
let theirs: string;
const open: Ear[] = [];

beforeAll(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
  await congress.sendPapers();
  mine = await makeRoom(congress, 'delegation', { delegation: 1 });
  theirs = await makeRoom(congress, 'delegation', { delegation: 2 });
  station = await openStation(world);
});
afterEach(() => {
  for (const ear of open.splice(0)) ear.socket.close();
});
afterAll(async () => {
  await station.close();
  await world.close();
});

/** Questions about seats fail while `act` runs. */
const withoutSeats = async (act: () => Promise<void>) => {
  const owner = connectAsOwner(world.ownerUrl);
  await owner.db.execute(sql`alter table discussion_room rename to discussion_room_away`);
  try {
    await act();
  } finally {
    await owner.db.execute(sql`alter table discussion_room_away rename to discussion_room`);
    await owner.close();
  }
};
/** The representative with this index of the roll listens in these rooms. */
const sit = async (index: number, ...rooms: readonly string[]) => {
  const { cookie } = await signIn(world, congress.reps[index]!);
  const ear = await sitAt(station.origin, cookie, ...rooms);
  open.push(ear);
  return ear;
};
const say = async (index: number, room: string, text = '说一句') => {
  const desk = { ...seat(station.app.desk, await member(congress, index)), clock: () => world.now };
  world.now = new Date(world.now.getTime() + 60_000);
  return value(await run(desk, writeStatement, { roomId: room, text, key: crypto.randomUUID() }));
};

test('a statement rings in its room with its number, and nowhere else', async () => {
  const [a, b, intruder] = [await sit(0, mine), await sit(3, mine), await sit(1, mine, theirs)];
  const { number } = await say(3, mine);
  await eventually(() => a.bells.length === 1 && b.bells.length === 1);
  expect(a.bells[0]).toMatchObject({ name: 'discussion.stated', room: mine, number });
  await quiet();
  expect(intruder.bells).toEqual([]);
  expect(intruder.here.has(mine)).toBe(false);
  expect(intruder.here.get(theirs)?.count).toBe(1);
});

test('a room is not heard before it is entered, and not after it is left', async () => {
  const ear = await sit(0);
  await say(3, mine);
  await quiet();
  expect(ear.bells).toEqual([]);
  ear.socket.emit('enter', mine);
  await eventually(() => ear.here.has(mine));
  ear.socket.emit('leave', mine);
  await quiet();
  await say(6, mine);
  await quiet();
  expect(ear.bells).toEqual([]);
});

test('a seat that could not be looked up at once is taken as soon as it can be', async () => {
  let ear: Ear | undefined;
  const { cookie } = await signIn(world, congress.reps[0]!);
  await withoutSeats(async () => {
    ear = listenAt(station.origin, cookie);
    open.push(ear);
    ear.socket.emit('enter', mine);
    await eventually(() => ear!.socket.connected);
    await quiet(150);
  });
  await eventually(() => ear!.here.has(mine));
  expect(ear!.end).toEqual([]);
  const { number } = await say(3, mine);
  await eventually(() => ear!.bells.some((bell) => bell.number === number));
});

test('where nobody can say whether there is a seat the socket is closed, so that its browser comes back', async () => {
  const { cookie } = await signIn(world, congress.reps[0]!);
  await withoutSeats(async () => {
    const ear = listenAt(station.origin, cookie);
    open.push(ear);
    let isCurrent = false;
    ear.socket.on('current', () => {
      isCurrent = true;
    });
    ear.socket.emit('enter', mine);
    ear.socket.emit('since', { id: null, ago: 0 });
    await eventually(() => ear.end.includes('io server disconnect'));
    expect(isCurrent, 'it never said that it hears everything').toBe(false);
  });
});

test('who is here counts each person once, and who leaves is gone', async () => {
  const [a, tab] = [await sit(9, mine), await sit(9, mine)];
  const b = await sit(12, mine);
  await eventually(() => a.here.get(mine)?.count === 2);
  expect(a.here.get(mine)?.names).toHaveLength(2);
  tab.socket.close();
  b.socket.close();
  await eventually(() => a.here.get(mine)?.count === 1, 8000);
});

test('who writes is shown to the others for a few seconds, never to themselves', async () => {
  const [a, b] = [await sit(0, mine), await sit(3, mine)];
  a.socket.emit('typing', mine);
  await eventually(() => b.typing.get(mine)?.length === 1);
  expect(a.typing.get(mine) ?? []).toEqual([]);
  await eventually(() => b.typing.get(mine)?.length === 0, 8000);
});

test('who has no seat in a room cannot say there that they write', async () => {
  const [listener, intruder] = [await sit(0, mine), await sit(1, mine)];
  intruder.socket.emit('typing', mine);
  await quiet(1500);
  expect(listener.typing.get(mine) ?? []).toEqual([]);
});

test('who loses the mandate hears nothing more, though the socket was open', async () => {
  const [a, b] = [await sit(15, mine), await sit(0, mine)];
  const [gone] = await inOrg(world, (tx) =>
    tx.execute<{ staff_number: string }>(
      sql`select staff_number from person where id = ${congress.reps[15]!}`,
    ),
  );
  const desk = { ...seat(station.app.desk, congress.secretary), clock: () => world.now };
  value(
    await run(desk, endMandate, {
      term: congress.termId,
      staffNumber: gone!.staff_number,
      on: '2026-11-02',
      ground: 'resigned',
      reason: '本人提出辞去代表',
    }),
  );
  await eventually(() => a.missed.length > 0);
  await say(3, mine);
  await eventually(() => b.bells.some((bell) => bell.name === 'discussion.stated'));
  await quiet();
  expect(a.bells.filter((bell) => bell.name === 'discussion.stated')).toEqual([]);
  await eventually(() => b.here.get(mine)?.count === 1, 8000);
});
