import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportAction } from '#server/monitor/case/report-action';
import { sendBackAction } from '#server/monitor/case/send-back-action';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('asks for what is missing until a new day, and both reports stay', async () => {
  const id = await at.upTo('done');
  const back = (more: Record<string, unknown>) => at.step(at.people.officer, sendBackAction, id, more);
  expect(codeOf(await back({ day: '2026-11-01' }))).toBe('monitor.dayPast');
  expect(codeOf(await back({ day: '' }))).toBe('platform.badInput');
  value(await back({ day: '2026-12-01' }));
  expect(await at.case(id)).toMatchObject({ state: 'acting', action_by: '2026-12-01' });
  value(await at.step(at.people.lungsHead, reportAction, id, { text: '再次报告。' }));
  expect((await at.lines(id)).filter(({ kind }) => kind === 'report')).toHaveLength(2);
});
