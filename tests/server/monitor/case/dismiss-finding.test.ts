import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dismissFinding } from '#server/monitor/case/dismiss-finding';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('sets aside with the reason; what is set aside is not found again', async () => {
  const finding = await at.found();
  const why = '与另一条重复。';
  expect(codeOf(await at.order(at.people.inspector, dismissFinding, { finding, why: '' }))).toBe(
    'platform.badInput',
  );
  value(await at.order(at.people.inspector, dismissFinding, { finding, why }));
  const [row] = await at.rows(
    sql`select state, dismissed_why, dismissed_by from monitor_finding where id = ${finding}`,
  );
  expect(row).toEqual({ state: 'dismissed', dismissed_why: why, dismissed_by: at.people.inspector.personId });
  expect(codeOf(await at.order(at.people.officer, dismissFinding, { finding, why }))).toBe(
    'monitor.findingStep',
  );
});

test('nobody sets aside what was found at their own department', async () => {
  const own = at.at.world.actor(at.people.lungsHead.personId, ['inspector']);
  const given = { finding: await at.found(), why: '不必处理。' };
  expect(codeOf(await at.order(own, dismissFinding, given))).toBe('monitor.ownDepartment');
  expect(codeOf(await at.order(at.people.management, dismissFinding, given))).toBe('platform.notAllowed');
  expect(
    codeOf(await at.order(at.people.officer, dismissFinding, { ...given, finding: crypto.randomUUID() })),
  ).toBe('monitor.noFinding');
});
