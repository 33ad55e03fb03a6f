import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editStatement } from '#server/discussion/edit-statement';
import { queryStatement } from '#server/discussion/queries-statement';
import { run } from '#server/platform/command';
import { codeOf, inOrg } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { endSession } from '#tests/support/room';
import { endMandateOf, foreigner, journalOf, openTalk, outcomeOf, said, storedOf, type Talk } from './talk';

let talk: Talk;
let statementId: string;
beforeAll(async () => {
  talk = await openTalk();
  statementId = (await said(talk, talk.ann, { text: '第一稿' })).statementId;
});
afterAll(() => talk.close());

const edit = (text: unknown, actor = talk.ann, id: string = statementId) =>
  run(talk.world.desk(actor), editStatement, { statementId: id, text });
const later = (seconds: number) => {
  talk.world.now = new Date(talk.world.now.getTime() + seconds * 1000);
};

test('one rewords what one has said oneself; how it read before stays to be seen, in the journal none of it', async () => {
  later(30);
  expect(outcomeOf(await edit('第二稿'))).toBe('granted');
  later(30);
  expect(outcomeOf(await edit('第三稿'))).toBe('granted');
  expect(await storedOf(talk, statementId)).toMatchObject({ text: '第三稿', changed: 2 });
  const page = shown(
    await read(talk.congress, talk.ben, (reader) => queryStatement(reader, talk.room, statementId)),
  );
  expect(page.edits.map((one) => one.text)).toEqual(['第一稿', '第二稿']);
  expect(page.statement.editedAt).toEqual(talk.world.now);
  const told = await journalOf(talk, statementId);
  expect(told.map((row) => row.fact)).toEqual([
    'discussion.stated',
    'discussion.statementEdited',
    'discussion.statementEdited',
  ]);
  expect(JSON.stringify(told)).not.toContain('稿');
});

test('the same words again change nothing', async () => {
  const rung = talk.world.rung.length;
  expect(outcomeOf(await edit('第三稿'))).toBe('granted');
  expect(talk.world.rung).toHaveLength(rung);
  expect((await storedOf(talk, statementId)).changed).toBe(2);
});

test('nobody rewords what another has said, of whatever office', async () => {
  for (const actor of [talk.leader, talk.ben, talk.secretary, talk.guest, talk.staff])
    expect(outcomeOf(await edit('别人改的', actor))).toBe('platform.notAllowed');
  expect(outcomeOf(await edit('别人改的', talk.far))).toBe('discussion.noSeat');
  const other = await foreigner();
  expect(codeOf(await run(other.desk, editStatement, { statementId, text: '改' }))).toBe(
    'discussion.noStatement',
  );
  await other.close();
});

test('empty and over-long words, and statements that are not there, are refused', async () => {
  for (const text of ['', ' \n', '\u200b', '字'.repeat(5_001), undefined, 'a\u0000'])
    expect(outcomeOf(await edit(text))).toBe('platform.badInput');
  expect(outcomeOf(await edit('好', talk.ann, crypto.randomUUID()))).toBe('discussion.noStatement');
  expect(outcomeOf(await edit('好', talk.ann, 'x'))).toBe('platform.badInput');
});

test('rewording over and over is slowed down like speaking', async () => {
  later(60);
  const outcomes = [];
  for (let turn = 0; turn < 12; turn += 1) outcomes.push(outcomeOf(await edit(`改了 ${turn} 次`)));
  expect(outcomes).toContain('discussion.tooFast');
});

test('two devices that reword at one moment leave both wordings in the trace', async () => {
  later(60);
  const own = (await said(talk, talk.ben, { text: '原来' })).statementId;
  later(60);
  await Promise.all([edit('甲', talk.ben, own), edit('乙', talk.ben, own)]);
  const kept = await inOrg(talk.world, (tx) =>
    tx.execute<{ text: string }>(
      sql`select text from statement_edit where statement_id = ${own} order by id`,
    ),
  );
  expect([...kept.map((row) => row.text), (await storedOf(talk, own)).text].sort()).toEqual([
    '乙',
    '原来',
    '甲',
  ]);
});

test('who has left the group, and anybody after the end, rewords nothing more', async () => {
  later(60);
  const own = (await said(talk, talk.ben)).statementId;
  await endMandateOf(talk, talk.ben);
  expect(outcomeOf(await edit('改', talk.ben, own))).toBe('discussion.noSeat');
  await endSession(talk.congress);
  expect(outcomeOf(await edit('改'))).toBe('discussion.over');
});
