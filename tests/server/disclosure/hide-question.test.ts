import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '#server/disclosure/answer';
import { hideQuestion } from '#server/disclosure/hide-question';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Hung } from './hung';

let at: Hung;
beforeAll(async () => {
  at = await Hung.open();
});
afterAll(() => at.close());

const hide = (question: string, who = at.people.approver, why = '点名辱骂同事') =>
  run(at.world.desk(who), hideQuestion, { question, why });

test('takes the words away and leaves the reason in their place', async () => {
  const id = await at.hang();
  const question = await at.asked(id, '某某某是个骗子吧？');
  value(await hide(question));
  const [seen] = (await at.page(id, at.people.approver)).questions;
  expect(seen).toMatchObject({
    state: 'hidden',
    text: '',
    asker: null,
    hiddenWhy: '点名辱骂同事',
    overdue: 0,
  });
  expect(codeOf(await hide(question))).toBe('disclosure.questionStep');
});

test('wants a reason and the approver; an answered question stays', async () => {
  const question = await at.asked(await at.hang());
  expect(codeOf(await hide(question, at.people.approver, ''))).toBe('platform.badInput');
  expect(codeOf(await hide(question, at.people.management))).toBe('platform.notAllowed');
  value(await run(at.world.desk(at.people.management), answer, { question, text: '已经说明过了。' }));
  expect(codeOf(await hide(question))).toBe('disclosure.questionStep');
});
