import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { addJointItem } from '#server/discussion/add-joint-item';
import { cancelJointMeeting } from '#server/discussion/cancel-joint-meeting';
import { removeJointItem } from '#server/discussion/remove-joint-item';
import { settleTopic } from '#server/discussion/settle-topic';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Between, shut } from './topic-stage';

let between: Between;
let meeting: string;
beforeAll(async () => {
  between = await Between.open();
  meeting = await between.called();
});
afterAll(() => between.close());

const added = async () =>
  value(await run(between.secretary, addJointItem, { meeting, title: '停车位整治', matter: 'other.advise' }))
    .item;
const remove = (item: string) => run(between.secretary, removeJointItem, { item });

it('takes a matter off, once of two at once, and leaves room for the next', async () => {
  const [first, second] = [await added(), await added()];
  const both = await Promise.all([remove(first), remove(first)]);
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['discussion.noJointItem']);
  await added();
  const rows = await between.rows<{ id: string }>(sql`select id from joint_item order by ordinal`);
  expect([rows.length, rows[0]!.id]).toEqual([2, second]);
});

it('gives the topic it was taken from back to the union, which may take it elsewhere; a settled one stays settled', async () => {
  const [topic, done] = [await between.putOne(), await between.putOne({ title: '请完善职工考勤规定' })];
  const held = await between.called({ topics: [topic, done] });
  const itemOf = async (id: string) =>
    (await between.rows<{ id: string }>(sql`select id from joint_item where topic_id = ${id}`))[0]!.id;
  value(await run(between.secretary, settleTopic, { topic: done, reply: '已由人事处答复，下月起执行。' }));
  value(await remove(await itemOf(topic)));
  value(await remove(await itemOf(done)));
  expect(await between.row(topic)).toMatchObject({ state: 'put', meeting_id: null });
  expect(await between.row(done)).toMatchObject({ state: 'settled' });
  const next = await between.called({ topics: [topic] });
  expect(next).not.toBe(held);
  expect(await between.row(topic)).toMatchObject({ state: 'taken', meeting_id: next });
});

it('leaves a cancelled meeting as it was', async () => {
  const item = await added();
  value(await run(between.secretary, cancelJointMeeting, { meeting, reason: '改期' }));
  expect(codeOf(await remove(item))).toBe('discussion.jointStep');
});

it('is the secretary’s alone, on a matter that is there', async () => {
  const item = randomUUID();
  for (const desk of await between.outsiders('secretary'))
    expect(codeOf(await run(desk, removeJointItem, { item }))).toMatch(shut);
  expect(codeOf(await run(await between.stranger(), removeJointItem, { item }))).toBe(
    'discussion.noJointItem',
  );
  expect(codeOf(await remove(item))).toBe('discussion.noJointItem');
  expect(codeOf(await remove('x'))).toBe('platform.badInput');
});
