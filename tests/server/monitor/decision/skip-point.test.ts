import { afterAll, beforeAll, expect, test } from 'vitest';
import { skipPoint } from '#server/monitor/decision/skip-point';
import { codeOf, value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

const skip = async (id: string, point: string, more = {}) =>
  at.step(at.people.officer, skipPoint, id, { point, reason: '不涉及。', ...more });

test('passes over what the path allows, with the reason, for good', async () => {
  const id = await at.recorded();
  value(await skip(id, 'risk'));
  expect((await at.points(id)).find(({ point }) => point === 'risk')).toMatchObject({
    skipped_why: '不涉及。',
  });
  expect(codeOf(await at.complete(id, 'risk'))).toBe('monitor.pointDone');
  expect(codeOf(await skip(id, 'meeting'))).toBe('monitor.mayNotSkip');
  expect(codeOf(await skip(id, 'research', { reason: '' }))).toBe('platform.badInput');
  expect(
    codeOf(await at.step(at.people.inspector, skipPoint, id, { point: 'supervise', reason: '不涉及。' })),
  ).toBe('platform.notAllowed');
});

test('passes nothing over from the threshold on, to the fen', async () => {
  const fund = (amount: string) => at.recorded({ class: 'fund', title: '维保追加', amount });
  expect(codeOf(await skip(await fund('100000'), 'risk'))).toBe('monitor.mayNotSkip');
  value(await skip(await fund('99999.99'), 'risk'));
});
