import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '#server/disclosure/answer';
import { rectify } from '#server/disclosure/rectify';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Hung } from './hung';

let at: Hung;
beforeAll(async () => {
  at = await Hung.open();
});
afterAll(() => at.close());

const fix = (question: string, who = at.people.editor, text = '窗口已经加开两个。') =>
  run(at.world.desk(who), rectify, { question, text });

test('reports what was promised; until then it is overdue by the day that was promised', async () => {
  const id = await at.hang();
  const question = await at.asked(id);
  expect(codeOf(await fix(question))).toBe('disclosure.questionStep');
  const promise = { question, text: '本月内加开窗口。', rectifyBy: '2026-11-20' };
  value(await run(at.world.desk(at.people.management), answer, promise));
  const was = at.world.now;
  at.world.now = new Date('2026-11-23T01:00:00Z');
  expect((await at.page(id)).questions[0]).toMatchObject({ state: 'rectifying', overdue: 3 });
  value(await fix(question));
  expect((await at.page(id)).questions[0]).toMatchObject({
    state: 'rectified',
    overdue: 0,
    rectified: '窗口已经加开两个。',
    answer: '本月内加开窗口。',
  });
  expect(codeOf(await fix(question))).toBe('disclosure.questionStep');
  at.world.now = was;
});

test('is for those who answer, never for who asked', async () => {
  const question = await at.asked(await at.hang(), undefined, at.people.management);
  const promise = { question, text: '本月内加开窗口。', rectifyBy: '2026-11-20' };
  value(await run(at.world.desk(at.people.editor), answer, promise));
  expect(codeOf(await fix(question, at.people.management))).toBe('disclosure.ownQuestion');
  expect(codeOf(await fix(question, at.people.staff))).toBe('platform.notAllowed');
  expect(codeOf(await fix(question, at.people.editor, ''))).toBe('platform.badInput');
});
