import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprint } from '#app/domain/discussion/answers';
import { rewordQuestion } from '#server/discussion/reword-question';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const reword = (groupQuestion: string, more: Record<string, unknown> = {}, who = world.leaders[0]!) =>
  run(world.world.desk(who), rewordQuestion, { groupQuestion, ...more });
const sourcesOf = async (id: string) =>
  (
    await world.rows<{ statement_id: string }>(
      sql`select statement_id from question_source where group_question_id = ${id}`,
    )
  ).map((row) => row.statement_id);

test('gives a draft other words and other sources', async () => {
  const id = await world.drafted(0);
  const other = await world.say(0, 6, '下夜班没有车');
  const fresh = { text: '夜班后怎么回家？', statements: [other] };
  value(await reword(id, fresh));
  expect(await world.groupQuestion(id)).toMatchObject({ state: 'draft', text: fresh.text });
  expect(await sourcesOf(id)).toEqual([other]);
  expect(world.world.rung.at(-1)).toMatchObject({
    name: 'discussion.questionReworded',
    data: { room: world.rooms[0] },
  });
  expect(codeOf(await reword(id, { ...fresh, statements: [] }))).toBe('discussion.noSources');
  expect(codeOf(await reword(id, { ...fresh, statements: [await world.say(1, 4)] }))).toBe(
    'discussion.foreignSource',
  );
  expect(await sourcesOf(id)).toEqual([other]);
});

test('takes back what was sent, and nothing that is placed', async () => {
  const id = await world.sent(0);
  const source = await world.say(0, 3);
  expect(codeOf(await reword(id, { text: '改一改？', statements: [source] }))).toBe(
    'discussion.questionStep',
  );
  value(await reword(id, { takeBack: 'yes' }));
  expect(await world.groupQuestion(id)).toMatchObject({ state: 'draft' });
  expect(codeOf(await reword(id, { takeBack: 'yes' }))).toBe('discussion.questionStep');
  value(await reword(id, { text: '改一改？', statements: [source] }));
  const placed = await world.sent(0);
  value(await world.place([placed]));
  expect(codeOf(await reword(placed, { takeBack: 'yes' }))).toBe('discussion.questionStep');
  expect(codeOf(await reword(placed, { text: '改一改？', statements: [source] }))).toBe(
    'discussion.questionStep',
  );
});

test('does not write over what the secretary wrote meanwhile', async () => {
  const id = await world.drafted(0);
  const { text } = await world.groupQuestion(id);
  const source = await world.say(0, 3);
  const both = await Promise.all([
    reword(id, { text: '一？？', statements: [source], seen: fingerprint(text) }),
    reword(id, { text: '二？？', statements: [source], seen: fingerprint(text) }, world.secretary()),
  ]);
  expect(both.filter((one) => 'refused' in one).map((one) => codeOf(one))).toEqual([
    'discussion.changedMeanwhile',
  ]);
});

test('refuses faulty input, others and what is not there', async () => {
  const id = await world.drafted(0);
  const statements = [await world.say(0, 3)];
  for (const more of [
    {},
    { text: '' },
    { text: '？' },
    { text: '问题？', statements: ['x'] },
    { takeBack: 'maybe' },
    { groupQuestion: 'x' },
  ])
    expect(codeOf(await reword(id, more)), JSON.stringify(more)).toBe('platform.badInput');
  const fresh = { text: '问题？', statements };
  expect(codeOf(await reword(crypto.randomUUID(), fresh))).toBe('discussion.noQuestion');
  expect(codeOf(await reword(id, fresh, world.stranger(['groupLeader'])))).toBe('discussion.noQuestion');
  expect(codeOf(await reword(id, fresh, world.leaders[1]))).toBe('discussion.noSeat');
  for (const who of [...(await world.others('secretary', 'committeeMember')), await world.member(3)])
    expect(codeOf(await reword(id, fresh, who)), who.roles.join()).toBe('platform.notAllowed');
  await world.moveTo('published');
  expect(codeOf(await reword(id, fresh))).toBe('discussion.over');
  await world.moveTo('papersOut');
});
