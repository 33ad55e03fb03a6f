import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import type { Tx } from '#db/client';
import { hideStatement } from '#server/discussion/hide-statement';
import { queryRoom } from '#server/discussion/queries-room';
import { queryRooms } from '#server/discussion/queries-rooms';
import { answerSince, askSince } from '#server/discussion/queries-since';
import { queryStatement } from '#server/discussion/queries-statement';
import { supportStatement } from '#server/discussion/support-statement';
import { run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { endMandateOf, foreigner, openTalk, said, say, type Talk } from './talk';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
  for (let turn = 0; turn < 3; turn += 1) {
    await said(talk, talk.ann);
    await said(talk, talk.ben);
  }
});
afterAll(() => talk.close());

/** How many queries a reading asks. */
async function countQueries(
  actor: PersonActor,
  reading: (reader: { tx: Tx; actor: PersonActor; now: Date }) => Promise<unknown>,
) {
  let count = 0;
  await inOrg(talk.world, async (tx) => {
    const session = (tx as unknown as { session: { prepareQuery: (...of: unknown[]) => unknown } }).session;
    const prepare = session.prepareQuery.bind(session);
    session.prepareQuery = (...of) => {
      count += 1;
      return prepare(...of);
    };
    await reading({ tx, actor, now: talk.world.now });
  });
  return count;
}
const fill = (count: number) =>
  inOrg(talk.world, async (tx) => {
    await tx.execute(sql`insert into statement (org_id, room_id, number, text, author_id, key, created_at)
      select org_id, id, newest + n, '第' || n, ${talk.ann.personId}, gen_random_uuid(), now() from discussion_room, generate_series(1, ${count}) n where id = ${talk.room}`);
    await tx.execute(sql`update discussion_room set newest = newest + ${count} where id = ${talk.room}`);
  });
const since = async (
  actor: PersonActor,
  after: number | string,
  changes: number | string = 0,
  roomId = talk.room,
) =>
  answerSince(
    talk.world.desk(actor),
    shown(
      await read(talk.congress, actor, (reader) =>
        askSince(reader, roomId, { after: String(after), changes: String(changes) }),
      ),
    ),
  );

test('one’s own rooms come first; who sits nowhere is shown none; the secretary sees all', async () => {
  const namesFor = async (actor: PersonActor) =>
    shown(await read(talk.congress, actor, (reader) => queryRooms(reader, null))).rooms.map((room) => [
      room.kind,
      room.seat,
      room.isOwn,
    ]);
  expect(await namesFor(talk.ann)).toEqual([
    ['delegation', 'speaker', true],
    ['plenary', 'speaker', false],
  ]);
  expect(await namesFor(talk.leader)).toEqual([
    ['delegation', 'moderator', true],
    ['plenary', 'speaker', false],
  ]);
  expect(await namesFor(talk.manager)).toEqual([['plenary', 'listener', false]]);
  expect(await namesFor(talk.stranger)).toEqual([]);
  expect(await namesFor(talk.staff)).toEqual([]);
  expect(await namesFor(talk.secretary)).toHaveLength(5);
  expect(await namesFor(talk.guest)).toEqual([
    ['delegation', 'speaker', false],
    ['plenary', 'speaker', false],
  ]);
  // Who attends without a delegation, a manager for instance, reads none of theirs.
  expect(await namesFor(talk.visitor)).toEqual([['plenary', 'speaker', false]]);
});

test('a room, its list and its statements cost the same number of queries, however much is said', async () => {
  const [row] = await inOrg(talk.world, (tx) =>
    tx.execute<{ id: string }>(sql`select id from statement where number = 1 and room_id = ${talk.room}`),
  );
  const measure = () =>
    Promise.all([
      countQueries(talk.ann, (reader) => queryRoom(reader, talk.room, {})),
      countQueries(talk.secretary, (reader) => queryRooms(reader, null)),
      countQueries(talk.ann, (reader) => queryStatement(reader, talk.room, row!.id)),
    ]);
  const small = await measure();
  expect(small).toEqual([4, 4, 4]);
  await fill(2_000);
  expect(await measure()).toEqual(small);
});

test('fifty at once by number, older ones by link, each exactly once; and onward from where one was', async () => {
  const seen: number[] = [];
  let before: number | undefined;
  for (;;) {
    const page = shown(
      await read(talk.congress, talk.ann, (reader) => queryRoom(reader, talk.room, { before })),
    );
    expect(page.statements.length).toBeLessThanOrEqual(50);
    const batch = page.statements.map((one) => one.number);
    expect(batch).toEqual([...batch].sort((a, b) => a - b));
    seen.unshift(...batch);
    if (!page.hasOlder) break;
    before = batch[0];
  }
  expect(seen).toEqual(Array.from({ length: 2_006 }, (_, index) => index + 1));
  const onward = shown(
    await read(talk.congress, talk.ann, (reader) => queryRoom(reader, talk.room, { from: 1990 })),
  );
  expect([onward.statements[0]?.number, onward.statements.at(-1)?.number, onward.hasNewer]).toEqual([
    1990,
    2006,
    false,
  ]);
});

test('addresses that hold nonsense show the newest', async () => {
  for (const ask of [
    { item: 'x' },
    { item: crypto.randomUUID(), sides: true },
    { reply: 'x' },
    { document: 'x', block: 'y' },
    { document: crypto.randomUUID(), block: 'y' },
  ])
    expect(
      shown(await read(talk.congress, talk.ann, (reader) => queryRoom(reader, talk.room, ask))).statements,
    ).toHaveLength(50);
});

test('what is new comes in small increments: to each by their own seat, with what has changed, and nothing when nothing has', async () => {
  const page = shown(await read(talk.congress, talk.ann, (reader) => queryRoom(reader, talk.room, {})));
  const { newest, changes } = page;
  expect(await since(talk.ann, newest, changes)).toMatchObject({ behind: false, statements: [] });
  const { statementId } = await said(talk, talk.ben, { text: '新的一句' });
  const heard = await since(talk.ann, newest, changes);
  expect(heard).toMatchObject({ newest: newest + 1, statements: [{ text: '新的一句', isMine: false }] });
  expect((await since(talk.ben, newest, changes)).statements[0]).toMatchObject({ isMine: true });
  value(await run(talk.world.desk(talk.ann), supportStatement, { statementId }));
  expect((await since(talk.ann, newest + 1, changes)).statements).toMatchObject([
    { id: statementId, supports: 1, supported: true },
  ]);
  expect((await since(talk.leader, newest + 1, changes)).statements).toMatchObject([
    { supports: 1, supported: false },
  ]);
  value(await run(talk.world.desk(talk.leader), hideStatement, { statementId, reason: '跑题了' }));
  expect((await since(talk.ann, newest + 1, changes)).statements).toMatchObject([
    { text: null, hidden: '跑题了' },
  ]);
  expect((await since(talk.ben, newest + 1, changes)).statements).toMatchObject([{ text: '新的一句' }]);
});

test('who is far behind, or asks nonsense, is told to read the page again', async () => {
  for (const after of [0, 1, 'x', '', '-5', '99999999999'])
    expect((await since(talk.ann, after)).behind, String(after)).toBe(true);
});

test('three hundred who ask at one moment share a few readings, and each hears of all that was said before they asked', async () => {
  let page = shown(await read(talk.congress, talk.ann, (reader) => queryRoom(reader, talk.room, {})));
  const asking = shown(
    await read(talk.congress, talk.ann, (reader) =>
      askSince(reader, talk.room, { after: String(page.newest - 1), changes: String(page.changes) }),
    ),
  );
  let readings = 0;
  const { db } = talk.world.database;
  const transaction = db.transaction.bind(db);
  db.transaction = ((...of: Parameters<typeof transaction>) => {
    readings += 1;
    return transaction(...of);
  }) as typeof db.transaction;
  const desk = talk.world.desk(talk.ann);
  const answers = await Promise.all(Array.from({ length: 300 }, () => answerSince(desk, asking)));
  db.transaction = transaction;
  expect(answers.every((answer) => answer.statements.length === 1)).toBe(true);
  expect(readings).toBeLessThanOrEqual(2);
  // Interleaved with speaking: whoever asks after a commit hears of it.
  for (let turn = 0; turn < 10; turn += 1) {
    talk.world.now = new Date(talk.world.now.getTime() + 60_000);
    const busy = Array.from({ length: 5 }, () => since(talk.leader, page.newest, page.changes));
    const { number } = value(await say(talk, talk.ben));
    const answer = await since(talk.ann, number - 1, page.changes);
    expect(answer.statements.map((one) => one.number)).toContain(number);
    await Promise.all(busy);
    page = { ...page, newest: number };
  }
});

test('another group, another organisation, an ended mandate and an invented room hear nothing', async () => {
  const codeFor = async (actor: PersonActor, roomId: string = talk.room) => {
    const found = await read(talk.congress, actor, (reader) =>
      askSince(reader, roomId, { after: '1', changes: '0' }),
    );
    return 'refused' in found ? found.code : 'let in';
  };
  expect(await codeFor(talk.far)).toBe('discussion.noSeat');
  expect(await codeFor(talk.manager)).toBe('discussion.noSeat');
  expect(await codeFor(talk.ann, crypto.randomUUID())).toBe('discussion.noRoom');
  const other = await foreigner();
  expect(await codeFor({ ...talk.ann, personId: other.actor.personId })).toBe('discussion.noSeat');
  await other.close();
  expect(await codeFor(talk.ben)).toBe('let in');
  await endMandateOf(talk, talk.ben);
  expect(await codeFor(talk.ben)).toBe('discussion.noSeat');
});
