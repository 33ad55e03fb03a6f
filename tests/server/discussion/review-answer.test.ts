import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, value } from '#tests/support/congress';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const drafted = async () => {
  const question = await world.placed();
  value(await world.draft(question));
  return question;
};

test('lets an answer pass, once', async () => {
  const question = await drafted();
  const seen = await world.mark(question);
  const other = await world.office('answerReviewer');
  const both = await Promise.all([world.review(question, { seen }), world.review(question, { seen }, other)]);
  expect(both.filter((one) => 'refused' in one).map((one) => codeOf(one))).toEqual([
    'discussion.changedMeanwhile',
  ]);
  expect(await world.question(question)).toMatchObject({ state: 'reviewed' });
  expect(codeOf(await world.review(question))).toBe('discussion.questionStep');
});

test('sends back with a reason, also what had passed', async () => {
  const question = await drafted();
  for (const reason of ['', ' ', '短'])
    expect(codeOf(await world.review(question, { verdict: 'sendBack', reason }))).toBe(
      'discussion.reasonNeeded',
    );
  value(await world.review(question, { verdict: 'sendBack', reason: '写明时间' }));
  expect(await world.question(question)).toMatchObject({ state: 'drafted' });
  // It lies with the author now.
  expect(codeOf(await world.review(question))).toBe('discussion.questionStep');
  value(await world.draft(question, { text: '十二月十日起。' }));
  value(await world.review(question));
  value(await world.review(question, { verdict: 'sendBack', reason: '又看了一遍' }));
  expect(codeOf(await world.publish(question))).toBe('discussion.notReviewed');
  expect(world.world.rung.at(-1)).toMatchObject({ name: 'discussion.answerSentBack', subject: question });
  expect(JSON.stringify(world.world.rung)).not.toContain('写明时间');
});

test('is never about one’s own draft, not even where a colleague wrote the last one', async () => {
  const question = await world.placed();
  const both = await world.office('management', 'answerReviewer');
  value(await world.draft(question, {}, both));
  expect(codeOf(await world.review(question, {}, both))).toBe('discussion.ownDraft');
  value(await world.draft(question, { text: '一个逗号之差。' }));
  expect(codeOf(await world.review(question, {}, both))).toBe('discussion.ownDraft');
  value(await world.review(question));
  // A correction is another answer.
  value(await world.publish(question));
  value(await world.draft(question, { text: '更正。' }));
  value(await world.review(question, {}, both));
});

test('judges what was read and nothing else', async () => {
  const question = await drafted();
  const seen = await world.mark(question);
  value(await world.draft(question, { text: '换成别的话。' }));
  expect(codeOf(await world.review(question, { seen }))).toBe('discussion.changedMeanwhile');
});

test('wants an answer, a verdict and a reviewer', async () => {
  const open = await world.placed();
  expect(codeOf(await world.review(open))).toBe('discussion.questionStep');
  const question = await drafted();
  for (const more of [
    { verdict: 'maybe' },
    { verdict: undefined },
    { seen: undefined },
    { question: 'x' },
    { verdict: 'sendBack', reason: '长'.repeat(1001) },
  ])
    expect(codeOf(await world.review(question, more)), JSON.stringify(more)).toBe('platform.badInput');
  for (const who of [...(await world.others('answerReviewer')), world.leaders[0]!, await world.member(3)])
    expect(codeOf(await world.review(question, {}, who)), who.roles.join()).toBe('platform.notAllowed');
  expect(codeOf(await world.review(question, {}, world.stranger(['answerReviewer'])))).toBe(
    'discussion.noQuestion',
  );
  await world.moveTo('cancelled');
  expect(codeOf(await world.review(question))).toBe('discussion.answersOver');
});
