import { afterAll, beforeAll, expect, test } from 'vitest';
import { dismissFinding } from '#server/monitor/case/dismiss-finding';
import { openCase } from '#server/monitor/case/open-case';
import { reopenFinding } from '#server/monitor/case/reopen-finding';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('brings back what was set aside, and only that', async () => {
  const finding = await at.found();
  expect(codeOf(await at.order(at.people.officer, reopenFinding, { finding }))).toBe('monitor.findingStep');
  value(await at.order(at.people.officer, dismissFinding, { finding, why: '暂不处理。' }));
  expect(codeOf(await at.order(at.people.officer, openCase, { findings: [finding] }))).toBe(
    'monitor.findingStep',
  );
  value(await at.order(at.people.inspector, reopenFinding, { finding }));
  value(await at.order(at.people.officer, openCase, { findings: [finding] }));
  expect(codeOf(await at.order(at.people.officer, reopenFinding, { finding }))).toBe('monitor.findingStep');
});
