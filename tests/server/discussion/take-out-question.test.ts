import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeOutQuestion } from '#server/discussion/take-out-question';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const takeOut = (groupQuestion: unknown, who = world.secretary()) =>
  run(world.world.desk(who), takeOutQuestion, { groupQuestion });
const merged = async () => {
  const groups = [await world.sent(0), await world.sent(1)] as const;
  const { question } = value(await world.place(groups, { text: '班车何时增加？' }));
  return { groups, question };
};

test('undoes a merge: the one waits again, the question keeps the other', async () => {
  const { groups, question } = await merged();
  value(await takeOut(groups[0]));
  expect(await world.groupQuestion(groups[0])).toMatchObject({ state: 'sent', question_id: null });
  expect(await world.groupQuestion(groups[1])).toMatchObject({ state: 'placed', question_id: question });
  expect(world.world.rung.at(-1)).toMatchObject({
    name: 'discussion.questionTakenOut',
    subject: question,
    data: { gone: false },
  });
  value(await world.place([groups[0]]));
});

test('lets a question that is left with none disappear, unless its answer was begun', async () => {
  const question = await world.placed([0]);
  const [only] = await world.rows<{ id: string }>(
    sql`select id from group_question where question_id = ${question}`,
  );
  value(await world.draft(question));
  expect(codeOf(await takeOut(only!.id))).toBe('discussion.answerBegun');
  expect(await world.question(question)).toMatchObject({ state: 'drafted' });
  const { groups, question: other } = await merged();
  value(await takeOut(groups[0]));
  expect(value(await takeOut(groups[1]))).toEqual({ question: null });
  expect(await world.question(other)).toBeUndefined();
});

test('undoes a review, because the question has become another', async () => {
  const { groups, question } = await merged();
  value(await world.draft(question));
  value(await world.review(question));
  value(await takeOut(groups[1]));
  expect(await world.question(question)).toMatchObject({ state: 'drafted' });
  expect(codeOf(await world.publish(question))).toBe('discussion.notReviewed');
});

test('touches nothing that was answered', async () => {
  const { groups, question } = await merged();
  await world.answered(question);
  expect(codeOf(await takeOut(groups[0]))).toBe('discussion.answeredAlready');
});

test('happens once, and never beside a draft that is just begun', async () => {
  const { groups } = await merged();
  const both = await Promise.all([takeOut(groups[0]), takeOut(groups[0])]);
  expect(both.filter((one) => 'refused' in one).map((one) => codeOf(one))).toEqual([
    'discussion.questionStep',
  ]);
  const question = await world.placed([2]);
  const [only] = await world.rows<{ id: string }>(
    sql`select id from group_question where question_id = ${question}`,
  );
  const raced = await Promise.all([takeOut(only!.id), world.draft(question)]);
  const refused = raced.filter((one) => 'refused' in one).map((one) => codeOf(one));
  expect(refused).toHaveLength(1);
  expect(['discussion.answerBegun', 'discussion.noQuestion']).toContain(refused[0]);
});

test('is the secretary’s, about what is placed, until the dossier is closed', async () => {
  const { groups } = await merged();
  for (const who of [...(await world.others('secretary')), world.leaders[0]!])
    expect(codeOf(await takeOut(groups[0], who)), who.roles.join()).toBe('platform.notAllowed');
  expect(codeOf(await takeOut(groups[0], world.stranger(['secretary'])))).toBe('discussion.noQuestion');
  expect(codeOf(await takeOut('x'))).toBe('platform.badInput');
  expect(codeOf(await takeOut(await world.sent(0)))).toBe('discussion.questionStep');
  await world.moveTo('archived');
  expect(codeOf(await takeOut(groups[0]))).toBe('discussion.answersOver');
});
