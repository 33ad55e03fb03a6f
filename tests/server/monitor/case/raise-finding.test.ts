import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Found, raiseFindings } from '#server/monitor/case/raise-finding';
import { inOrg } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

const raise = (found: readonly Found[]) => {
  const { orgId, now } = at.at.world;
  return inOrg(at.at.world, (tx) => raiseFindings({ tx, orgId, now }, found));
};
const one = (key: string, more: Partial<Found> = {}): Found => ({
  ...{ monitor: 'supplier', kind: 'licenceExpired', key, severity: 'warning' },
  ...{ data: { name: '甲“公司”\\', days: 3 }, provenance: '档案' },
  ...more,
});

test('writes more at once than the driver binds values, and returns what is new', async () => {
  const many = Array.from({ length: 6000 }, (_, n) => one(`many ${n}`));
  expect(await raise(many)).toHaveLength(6000);
  expect(await raise([...many.slice(0, 3), one('new')])).toHaveLength(1);
  expect(await raise([])).toEqual([]);
});

test('keeps every part of what was found', async () => {
  const subjectId = crypto.randomUUID();
  const departmentId = at.at.departments.lungs;
  const [fact] = await raise([one('whole', { subjectId, departmentId })]);
  expect(fact).toMatchObject({
    name: 'monitor.found',
    data: { monitor: 'supplier', kind: 'licenceExpired' },
  });
  expect(
    await at.rows(sql`select monitor, kind, key, severity, subject_id, department_id, data, provenance, found_on::text, state
      from monitor_finding where id = ${fact!.subject}`),
  ).toEqual([
    {
      ...{
        monitor: 'supplier',
        kind: 'licenceExpired',
        key: 'whole',
        severity: 'warning',
        provenance: '档案',
      },
      ...{ subject_id: subjectId, department_id: departmentId, data: { name: '甲“公司”\\', days: 3 } },
      ...{ found_on: '2026-11-02', state: 'open' },
    },
  ]);
});
