import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, value } from '#tests/support/congress';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const answersOf = (question: string) =>
  world.rows<{
    number: number;
    text: string;
    unit: string;
    sent_back: string | null;
    published_at: string | null;
  }>(sql`select * from answer where question_id = ${question} order by number`);

test('begins an answer, and writes it anew', async () => {
  const question = await world.placed();
  value(await world.draft(question));
  expect(await world.question(question)).toMatchObject({ state: 'drafted' });
  const handler = await world.office('departmentHandler');
  value(await world.draft(question, { text: '一月起增加三班。', unit: '车队' }, handler));
  expect(await answersOf(question)).toMatchObject([{ number: 1, text: '一月起增加三班。', unit: '车队' }]);
  expect(world.world.rung.at(-1)).toMatchObject({
    name: 'discussion.answerDrafted',
    subject: question,
    data: { number: 1, correction: false },
  });
  expect(JSON.stringify(world.world.rung)).not.toContain('增加三班');
});

test('drops the review and the reason of the one before', async () => {
  const question = await world.placed();
  value(await world.draft(question));
  value(await world.review(question, { verdict: 'sendBack', reason: '写明时间' }));
  value(await world.draft(question, { text: '明年一月起增加。' }));
  expect(await answersOf(question)).toMatchObject([{ sent_back: null }]);
  value(await world.review(question));
  value(await world.draft(question, { text: '明年二月起增加。' }));
  expect(await world.question(question)).toMatchObject({ state: 'drafted' });
  expect(codeOf(await world.publish(question))).toBe('discussion.notReviewed');
});

test('corrects a published answer under the next number, which stands beside it until published', async () => {
  const question = await world.answered(await world.placed());
  const before = await world.question(question);
  value(await world.draft(question, { text: '更正：十二月十五日起。' }));
  expect(await world.question(question)).toMatchObject({ state: 'answered' });
  expect(codeOf(await world.publish(question))).toBe('discussion.notReviewed');
  value(await world.review(question));
  value(await world.publish(question));
  expect(await answersOf(question)).toMatchObject([
    { number: 1, text: '十二月起增加两班。' },
    { number: 2, text: '更正：十二月十五日起。', published_at: expect.anything() },
  ]);
  expect((await world.question(question))!.answered_at).toEqual(before!.answered_at);
});

test('does not write over what a colleague wrote, a reviewer decided or the secretary reworded meanwhile', async () => {
  const question = await world.placed();
  const seen = await world.mark(question);
  const colleague = await world.office('management');
  const both = await Promise.all([
    world.draft(question, { seen, text: '甲的答复' }),
    world.draft(question, { seen, text: '乙的答复' }, colleague),
  ]);
  expect(both.filter((one) => 'refused' in one).map((one) => codeOf(one))).toEqual([
    'discussion.changedMeanwhile',
  ]);
  const read = await world.mark(question);
  value(await world.review(question, { verdict: 'sendBack', reason: '太短' }));
  expect(codeOf(await world.draft(question, { seen: read }))).toBe('discussion.changedMeanwhile');
  const again = await world.mark(question);
  value(await world.place([], { into: question, text: '班车究竟何时增加？' }));
  expect(codeOf(await world.draft(question, { seen: again }))).toBe('discussion.changedMeanwhile');
});

test('refuses what is no answer', async () => {
  const question = await world.placed();
  for (const more of [
    { text: '' },
    { text: ' ' },
    { text: '好' },
    { text: '答'.repeat(5001) },
    { text: undefined },
    { unit: '' },
    { unit: '处'.repeat(61) },
    { seen: undefined },
    { question: 'x' },
  ])
    expect(codeOf(await world.draft(question, more)), JSON.stringify(more)).toBe('platform.badInput');
  expect(codeOf(await world.draft(question, { question: crypto.randomUUID() }))).toBe(
    'discussion.noQuestion',
  );
});

test('is management’s or a department’s, until the dossier is closed', async () => {
  const question = await world.placed();
  for (const who of [...(await world.others('management', 'departmentHandler')), world.leaders[0]!])
    expect(codeOf(await world.draft(question, {}, who)), who.roles.join()).toBe('platform.notAllowed');
  expect(codeOf(await world.draft(question, {}, world.stranger(['management'])))).toBe(
    'discussion.noQuestion',
  );
  await world.moveTo('archived');
  expect(codeOf(await world.draft(question))).toBe('discussion.answersOver');
  await world.moveTo('reported');
  value(await world.draft(question));
});
