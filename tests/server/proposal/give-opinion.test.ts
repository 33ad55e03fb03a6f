import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { giveOpinion } from '#server/proposal/give-opinion';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

const say = async (id: string, unit: 'catering' | 'finance' = 'finance', more = {}) =>
  run(at.as(at.people.handlers[unit]), giveOpinion, {
    assignment: (await at.work(id, unit)).id,
    text: '所需经费可在福利费中列支。',
    ...more,
  });

test('is kept for the lead, the latest in the place of the earlier', async () => {
  const id = await at.of.given('handling');
  value(await say(id));
  value(await say(id, 'finance', { text: '经费改由工会经费列支。' }));
  expect(await at.work(id, 'finance')).toMatchObject({
    opinion: '经费改由工会经费列支。',
    opinionBy: at.people.handlers.finance.personId,
  });
  expect(await at.of.timeline(id)).toEqual(['opinionGiven', 'opinionGiven']);
  expect(JSON.stringify(at.told('proposal.opinionGiven'))).not.toContain('经费');
});

test('is of those who help along, while they do', async () => {
  const id = await at.of.given('handling');
  const { id: assignment } = await at.work(id, 'finance');
  expect(codeOf(await say(id, 'catering'))).toBe('proposal.otherRole');
  expect(codeOf(await say(id, 'catering', { assignment }))).toBe('proposal.notYourUnit');
  expect(codeOf(await say(await at.of.given('replied')))).toBe('proposal.assignmentOver');
  for (const text of ['', '好', '长'.repeat(2001)])
    expect(codeOf(await say(id, 'finance', { text }))).toBe('platform.badInput');
});
