import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FLOOD } from '#app/domain/discussion/statement-rules';
import { isRefusal } from '#app/domain/refusal';
import { agendaItem } from '#db/schema';
import { writeStatement } from '#server/discussion/write-statement';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { member } from '#tests/support/day';
import { endSession } from '#tests/support/room';
import {
  endMandateOf,
  foreigner,
  journalOf,
  layParagraph,
  openTalk,
  outcomeOf,
  roomOf,
  said,
  say,
  storedOf,
  type Talk,
} from './talk';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

const rest = () => {
  talk.world.now = new Date(talk.world.now.getTime() + 60_000);
};

test('members and attendees of the group speak; others, of whatever office, do not', async () => {
  rest();
  for (const actor of [talk.leader, talk.ann, talk.guest, talk.secretary])
    expect(outcomeOf(await say(talk, actor))).toBe('granted');
  for (const actor of [talk.far, talk.manager, talk.stranger])
    expect(outcomeOf(await say(talk, actor))).toBe('discussion.noSeat');
  expect(outcomeOf(await say(talk, talk.staff))).toBe('platform.notAllowed');
  expect(outcomeOf(await say(talk, talk.far, { roomId: talk.plenary }))).toBe('granted');
  expect(outcomeOf(await say(talk, talk.manager, { roomId: talk.plenary }))).toBe('discussion.listenOnly');
  const presidium = await roomOf(talk.congress, 'presidium');
  expect(outcomeOf(await say(talk, talk.leader, { roomId: presidium }))).toBe('discussion.noSeat');
  for (const kind of ['visitor', 'clock', 'system'] as const)
    expect(
      isRefusal(
        await run(talk.world.desk({ kind, orgId: talk.world.orgId }), writeStatement, {
          roomId: talk.room,
          text: '好',
          key: crypto.randomUUID(),
        }),
      ),
    ).toBe(true);
});

test('forty people at one moment get the numbers one to forty, none twice, none left out', async () => {
  rest();
  const fresh = await roomOf(talk.congress, 'plenary');
  const before = await inOrg(talk.world, (tx) =>
    tx.execute<{ newest: number }>(sql`select newest from discussion_room where id = ${fresh}`),
  );
  const start = before[0]!.newest;
  const people = await Promise.all(Array.from({ length: 30 }, (_, index) => member(talk.congress, index)));
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      say(talk, people[index % 30]!, { roomId: fresh, text: `第 ${index} 句` }),
    ),
  );
  const numbers = outcomes.map((outcome) => value(outcome).number).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => start + index + 1));
});

test('what is refused leaves no gap', async () => {
  rest();
  const first = await said(talk, talk.ann);
  await say(talk, talk.ann, { itemId: crypto.randomUUID() });
  await say(talk, talk.far);
  expect((await said(talk, talk.ann)).number).toBe(first.number + 1);
});

test('two tabs and two devices with one key say it once; other words with that key are told to go again', async () => {
  rest();
  const key = crypto.randomUUID();
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => say(talk, talk.ann, { key })));
  expect(new Set(outcomes.map((outcome) => value(outcome).statementId)).size).toBe(1);
  expect(outcomes.filter((outcome) => !value(outcome).repeated)).toHaveLength(1);
  expect(codeOf(await say(talk, talk.ann, { key, text: '另一句话' }))).toBe('discussion.keyTaken');
  expect(codeOf(await say(talk, talk.ben, { key }))).toBe('discussion.keyTaken');
  expect(talk.world.rung.filter((fact) => fact.subject === value(outcomes[0]!).statementId)).toHaveLength(1);
});

test('a reply to a reply joins the thread, with the item it is about; a parent of another room is none', async () => {
  rest();
  const [item] = await inOrg(talk.world, (tx) => tx.select().from(agendaItem));
  const root = await said(talk, talk.ann, { itemId: item!.id });
  const reply = await said(talk, talk.ben, { parentId: root.statementId });
  const deeper = await said(talk, talk.ann, { parentId: reply.statementId, side: '' });
  expect(await storedOf(talk, deeper.statementId)).toMatchObject({
    parent_id: root.statementId,
    item_id: item!.id,
  });
  expect(codeOf(await say(talk, talk.ann, { parentId: crypto.randomUUID() }))).toBe('discussion.noStatement');
  expect(codeOf(await say(talk, talk.ann, { roomId: talk.plenary, parentId: root.statementId }))).toBe(
    'discussion.noStatement',
  );
});

test('sides are taken on what is contested, and on nothing else', async () => {
  rest();
  const [plain] = await inOrg(talk.world, (tx) => tx.select().from(agendaItem));
  const contested = await inOrg(talk.world, async (tx) => {
    const rows = await tx
      .insert(agendaItem)
      .values({
        orgId: talk.world.orgId,
        sessionId: talk.congress.sessionId,
        ordinal: 9,
        title: '分配办法',
        matter: 'wageScheme',
        procedure: 'adopt',
        secret: true,
        state: 'sent',
      })
      .returning({ id: agendaItem.id });
    return rows[0]!.id;
  });
  const { statementId } = await said(talk, talk.ann, { itemId: contested, side: 'against' });
  expect(await storedOf(talk, statementId)).toMatchObject({ side: 'against', item_id: contested });
  for (const more of [
    { side: 'for' },
    { side: 'for', itemId: plain!.id },
    { side: 'maybe', itemId: contested },
  ])
    expect(codeOf(await say(talk, talk.ann, more))).toBe('platform.badInput');
});

test('a paragraph of a paper before the session is quoted as it reads now; one that is gone is said to be', async () => {
  rest();
  const { documentId, blockId } = await layParagraph(talk, '第五条 夜班津贴由每班八十元调整为一百二十元。');
  const { statementId } = await said(talk, talk.ann, { documentId, blockId });
  expect(await storedOf(talk, statementId)).toMatchObject({
    quote: '第五条 夜班津贴由每班八十元调整为一百二十元。',
  });
  for (const more of [
    { documentId, blockId: 'gone' },
    { documentId },
    { documentId: crypto.randomUUID(), blockId },
  ])
    expect(codeOf(await say(talk, talk.ann, more))).toBe('discussion.blockGone');
});

test('empty, over-long, unseen and malformed words are refused with their field; markup, script and signs of direction are kept as typed', async () => {
  rest();
  for (const more of [
    { text: '' },
    { text: ' \n\t ' },
    { text: '\u200e\u202e\u2066\u200b' },
    { text: '字'.repeat(10_000) },
    { text: '字'.repeat(5_001) },
    { text: 'a\u0000b' },
    { text: undefined },
    { text: ['a'] },
    { key: 'x' },
    { key: undefined },
    { roomId: 'x' },
    { parentId: 'x' },
    { itemId: crypto.randomUUID() },
  ])
    expect(outcomeOf(await say(talk, talk.ben, more)), JSON.stringify(more).slice(0, 60)).toBe(
      'platform.badInput',
    );
  for (const text of [
    '<script>alert(1)</script>',
    '<b onclick=x>好</b> & {{name}}',
    '\u202eתודה\u202c 好',
    '👍🏽'.repeat(1_200),
    '字'.repeat(5_000),
  ]) {
    const { statementId } = await said(talk, talk.ben, { text });
    expect((await storedOf(talk, statementId)).text).toBe(text);
  }
});

test('who floods is asked to wait for so many seconds, in any room and from ten devices at once, and may go on afterwards', async () => {
  rest();
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, index) => say(talk, talk.ben, index % 2 ? { roomId: talk.plenary } : {})),
  );
  expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(FLOOD.most);
  const refused = outcomes.find(isRefusal);
  expect(refused).toMatchObject({
    code: 'discussion.tooFast',
    kind: 'tooMany',
    params: { seconds: FLOOD.seconds },
  });
  expect(outcomeOf(await say(talk, talk.ann))).toBe('granted');
  talk.world.now = new Date(talk.world.now.getTime() + FLOOD.seconds * 1000);
  expect(outcomeOf(await say(talk, talk.ben))).toBe('granted');
});

test('the journal and the doorbell know that something was said, where and its number, and not a word of it', async () => {
  rest();
  const { statementId, number } = await said(talk, talk.ann, { text: '这句话不进日志' });
  const rows = await journalOf(talk, statementId);
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { fact: 'discussion.stated', data: { room: talk.room, number } },
  ]);
  expect(JSON.stringify(talk.world.rung)).not.toContain('这句话不进日志');
});

test('another organisation finds no room; a mandate that has ended speaks no more; nobody speaks after the end', async () => {
  rest();
  const other = await foreigner();
  const order = { roomId: talk.room, text: '好', key: crypto.randomUUID() };
  expect(codeOf(await run(other.desk, writeStatement, order))).toBe('discussion.noRoom');
  await other.close();
  await endMandateOf(talk, talk.ben);
  expect(codeOf(await say(talk, talk.ben))).toBe('discussion.noSeat');
  const key = crypto.randomUUID();
  value(await say(talk, talk.ann, { key }));
  await endSession(talk.congress);
  expect(codeOf(await say(talk, talk.ann))).toBe('discussion.over');
  expect(value(await say(talk, talk.ann, { key })).repeated).toBe(true);
});
