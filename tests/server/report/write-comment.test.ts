import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comment, congressSession } from '#db/schema';
import { run } from '#server/platform/command';
import { writeComment } from '#server/report/write-comment';
import { openWorld } from '#tests/support/world';
import {
  addSession,
  blocksOf,
  codeOf,
  granted,
  insert,
  layBefore,
  look,
  newKey,
  openStage,
  report,
  type Stage,
  upload,
} from './stage';

let stage: Stage;
let documentId: string;
let blockId: string;
beforeAll(async () => {
  stage = await openStage();
  documentId = (await layBefore(stage, report('work-report'))).documentId;
  blockId = (await blocksOf(stage, documentId, 1))[4]!.id;
});
afterAll(() => stage.close());

const say = (actor = stage.people[0]!, more: object = {}) =>
  run(stage.world.desk(actor), writeComment, {
    documentId,
    blockId,
    text: '请说明同比口径 👍🏽。',
    key: newKey(),
    ...more,
  });
const commentsOf = () => look(stage, (tx) => tx.select().from(comment));

test('representatives and attendees speak; management only replies; others have no say', async () => {
  const { commentId } = granted(await say());
  granted(await say(stage.attendee));
  granted(await say(stage.secretary));
  expect(codeOf(await say(stage.manager))).toBe('report.repliesOnly');
  granted(await say(stage.manager, { parentId: commentId }));
  expect(codeOf(await say(stage.staff))).toBe('platform.notAllowed');
  expect(stage.world.rung.map((fact) => fact.name)).toContain('report.commented');
});

test('the same comment sent twice, even at one moment, counts once', async () => {
  const key = newKey();
  const before = (await commentsOf()).length;
  const outcomes = await Promise.all([1, 2, 3].map(() => say(stage.people[1]!, { key })));
  expect(new Set(outcomes.map((outcome) => granted(outcome).commentId)).size).toBe(1);
  expect(granted(await say(stage.people[1]!, { key })).repeated).toBe(true);
  expect((await commentsOf()).length).toBe(before + 1);
  expect(codeOf(await say(stage.people[2]!, { key }))).toBe('report.keyTaken');
});

test('a reply to a reply joins the thread it stands in', async () => {
  const root = granted(await say()).commentId;
  const reply = granted(await say(stage.people[1]!, { parentId: root })).commentId;
  const deeper = granted(await say(stage.people[2]!, { parentId: reply })).commentId;
  expect((await commentsOf()).find((row) => row.id === deeper)).toMatchObject({ parentId: root, blockId });
});

test('a paragraph, paper or parent that is not there is refused', async () => {
  expect(codeOf(await say(undefined, { blockId: 'nowhere' }))).toBe('report.blockGone');
  expect(codeOf(await say(undefined, { documentId: newKey() }))).toBe('platform.notFound');
  expect(codeOf(await say(undefined, { parentId: newKey() }))).toBe('platform.notFound');
  const draft = granted(await upload(stage, report('pay-plan')));
  const [block] = await blocksOf(stage, draft.documentId, 1);
  expect(codeOf(await say(undefined, { documentId: draft.documentId, blockId: block!.id }))).toBe(
    'platform.notFound',
  );
});

test('empty, over-long and malformed comments are refused with their field; 5000 emoji are not', async () => {
  for (const more of [
    { text: '  \n ' },
    { text: '字'.repeat(5001) },
    { text: undefined },
    { key: 'x' },
    { blockId: ['a'] },
  ])
    expect(codeOf(await say(undefined, more))).toBe('platform.badInput');
  granted(await say(undefined, { text: '👍'.repeat(5000) }));
});

test('a representative of another session and another organisation find nothing to speak on', async () => {
  const other = await addSession(stage.world, '第三次会议', 'papersOut');
  await insert(stage.world, congressSession, {
    termId: other.termId,
    title: '又一次',
    kind: 'ordinary',
    onlineReason: '轮班',
    profileId: 'SH_2017',
    profileVersion: 1,
    profile: {},
    state: 'draft',
    createdBy: newKey(),
    createdAt: stage.world.now,
  });
  const [outsider] = await stage.world.people(1);
  const elsewhere = stage.world.actor(outsider!, ['representative'], newKey());
  expect(codeOf(await say(elsewhere))).toBe('report.notOfSession');
  const world = await openWorld();
  const [stranger] = await world.people(1);
  const order = { documentId, blockId, text: '你好', key: newKey() };
  expect(codeOf(await run(world.desk(world.actor(stranger!, ['representative'])), writeComment, order))).toBe(
    'platform.notFound',
  );
  await world.close();
});

test('speech ends with the session', async () => {
  await stage.world.database.db.transaction(async (tx) => {
    await tx.execute(`select set_config('app.org', '${stage.world.orgId}', true)`);
    await tx
      .update(congressSession)
      .set({ state: 'cancelled' })
      .where(eq(congressSession.id, stage.session.id));
  });
  expect(codeOf(await say())).toBe('report.textClosed');
});
