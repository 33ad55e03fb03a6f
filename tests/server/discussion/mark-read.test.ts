import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { markRead } from '#server/discussion/mark-read';
import { queryRooms } from '#server/discussion/queries-rooms';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { endSession } from '#tests/support/room';
import { foreigner, openTalk, outcomeOf, said, type Talk } from './talk';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
  for (const actor of [talk.ann, talk.ben, talk.ann, talk.leader, talk.ann]) await said(talk, actor);
});
afterAll(() => talk.close());

const mark = (number: unknown, actor: PersonActor = talk.ben, roomId: unknown = talk.room) =>
  run(talk.world.desk(actor), markRead, { roomId, number });
const unreadOf = async (actor: PersonActor) =>
  shown(await read(talk.congress, actor, (reader) => queryRooms(reader, null))).rooms.find(
    (room) => room.id === talk.room,
  )?.unread;

test('reading goes forward only, never past the newest, and is each one’s own', async () => {
  expect(await unreadOf(talk.ben)).toBe(5);
  expect(value(await mark(3)).number).toBe(3);
  value(await mark(2));
  expect(await unreadOf(talk.ben)).toBe(2);
  await Promise.all([mark(4), mark(5), mark(4)]);
  expect(await unreadOf(talk.ben)).toBe(0);
  expect(value(await mark(999_999)).number).toBe(5);
  await said(talk, talk.ann);
  expect(await unreadOf(talk.ben)).toBe(1);
  expect(await unreadOf(talk.leader)).toBe(6);
});

test('nothing of it stands in the journal', async () => {
  const [row] = await inOrg(talk.world, (tx) =>
    tx.execute<{ n: number }>(
      sql`select count(*)::int as n from journal where command = 'discussion.markRead'`,
    ),
  );
  expect(row!.n).toBe(0);
});

test('without a seat there is nothing to have read; bad numbers are refused; after the end one still reads', async () => {
  for (const number of [-1, 'x', 1.5, undefined, 3e9])
    expect(outcomeOf(await mark(number))).toBe('platform.badInput');
  expect(outcomeOf(await mark(1, talk.far))).toBe('discussion.noSeat');
  expect(outcomeOf(await mark(1, talk.staff))).toBe('platform.notAllowed');
  expect(outcomeOf(await mark(1, talk.ben, 'x'))).toBe('platform.badInput');
  expect(outcomeOf(await mark(1, talk.ben, crypto.randomUUID()))).toBe('discussion.noRoom');
  const other = await foreigner();
  expect(codeOf(await run(other.desk, markRead, { roomId: talk.room, number: 1 }))).toBe('discussion.noRoom');
  await other.close();
  await endSession(talk.congress);
  expect(outcomeOf(await mark(6))).toBe('granted');
});
