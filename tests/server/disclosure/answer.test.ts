import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '#server/disclosure/answer';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Hung } from './hung';

let at: Hung;
beforeAll(async () => {
  at = await Hung.open();
});
afterAll(() => at.close());

const give = (question: string, more = {}, who = at.people.management) =>
  run(at.world.desk(who), answer, { question, text: '余款已转入明年的设备更新。', ...more });

test('stands beside the question, once and for good', async () => {
  const id = await at.hang();
  const question = await at.asked(id);
  at.world.rung.length = 0;
  value(await give(question));
  expect(at.world.rung).toMatchObject([
    { name: 'disclosure.answered', subject: id, data: { question, promised: false } },
  ]);
  expect((await at.page(id)).questions[0]).toMatchObject({
    state: 'answered',
    answer: '余款已转入明年的设备更新。',
    answeredAt: at.world.now,
  });
  expect(await give(question)).toMatchObject({
    code: 'disclosure.questionStep',
    params: { state: 'answered' },
  });
});

test('may promise to put something right, within the days of the law', async () => {
  const question = await at.asked(await at.hang());
  for (const rectifyBy of ['2026-11-02', '2026-01-01', '2026-12-03', '2030-01-01'])
    expect(await give(question, { rectifyBy })).toMatchObject({
      code: 'disclosure.promiseDay',
      params: { last: '2026-12-02' },
      article: expect.stringContaining('第二十三条'),
    });
  for (const rectifyBy of ['2026-02-30', 'soon'])
    expect(codeOf(await give(question, { rectifyBy }))).toBe('platform.badInput');
  expect(value(await give(question, { rectifyBy: '2026-12-02' }))).toEqual({ state: 'rectifying' });
});

test('is not given by who asked, nor by whoever holds no office for it, nor with no words', async () => {
  const question = await at.asked(await at.hang(), undefined, at.people.management);
  expect(codeOf(await give(question))).toBe('disclosure.ownQuestion');
  for (const who of [at.people.staff, at.people.representative, at.people.approver])
    expect(codeOf(await give(question, {}, who))).toBe('platform.notAllowed');
  for (const text of ['', '嗯', 'x'.repeat(4001)])
    expect(codeOf(await give(question, { text }, at.people.editor))).toBe('platform.badInput');
  value(await give(question, { rectifyBy: '' }, at.people.editor));
});

test('is given once, by whoever comes first', async () => {
  const question = await at.asked(await at.hang());
  const both = await Promise.all([give(question), give(question, {}, at.people.editor)]);
  expect(both.map((one) => ('ok' in one ? 'ok' : codeOf(one))).sort()).toEqual([
    'disclosure.questionStep',
    'ok',
  ]);
});
