import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCase } from '#server/monitor/case/open-case';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

const system = () => ({ kind: 'system', orgId: at.at.world.orgId }) as const;

test('takes the findings, has the next number of the year, and a line that says so', async () => {
  const findings = [await at.found(), await at.found({ departmentId: null })];
  const made = value(await at.order(at.people.inspector, openCase, { findings })) as { case: string };
  const row = await at.case(made.case);
  expect(row).toMatchObject({
    year: 2026,
    number: 1,
    state: 'opened',
    monitor: 'decision',
    title: '呼吸内科 · 三重一大决策监督',
    revision: 1,
    department_id: at.at.departments.lungs,
  });
  expect(await at.lines(made.case)).toMatchObject([{ kind: 'open', revision: 1, data: { findings: 2 } }]);
  expect(
    await at.rows(sql`select distinct state, case_id from monitor_finding where case_id is not null`),
  ).toEqual([{ state: 'inCase', case_id: made.case }]);
  expect(at.told('monitor.caseOpened')).toMatchObject({ name: 'monitor.caseOpened', subject: made.case });
  const second = await at.opened({ departmentId: at.at.departments.surgery }, at.people.officer);
  expect((await at.case(second)).number).toBe(2);
});

test('numbers stay without gaps when many are opened at the same moment', async () => {
  const before = (await at.rows(sql`select 1 from monitor_case`)).length;
  const findings = await Promise.all(Array.from({ length: 8 }, () => at.found()));
  await Promise.all(
    findings.map(async (one) =>
      value(await at.order(at.people.inspector, openCase, { findings: [one], title: '一起' })),
    ),
  );
  const [last] = await at.rows<{ n: number; top: number }>(
    sql`select count(*)::int as n, max(number) as top from monitor_case`,
  );
  expect(last).toEqual({ n: before + 8, top: before + 8 });
});

test('the same finding opens one case, however often and at once it is asked for', async () => {
  const one = await at.found();
  const outcomes = await Promise.all(
    [1, 2, 3].map(() => at.order(at.people.inspector, openCase, { findings: [one] })),
  );
  expect(outcomes.filter((outcome) => 'ok' in outcome)).toHaveLength(1);
  expect(codeOf(await at.order(at.people.officer, openCase, { findings: [one] }))).toBe(
    'monitor.findingStep',
  );
});

test('a machine opens one by itself, joins it while it is young, and does nothing of nothing', async () => {
  const department = at.at.departments.surgery;
  const low = () => at.found({ monitor: 'satisfaction', kind: 'belowLimit', departmentId: department });
  const first = value(await at.order(system(), openCase, { findings: [await low()] })) as { case: string };
  expect(await at.case(first.case)).toMatchObject({ opened_by: null, title: '胸外科 · 患者满意度监督' });
  const again = value(await at.order(system(), openCase, { findings: [await low()] })) as { case: string };
  expect(again.case).toBe(first.case);
  expect((await at.lines(first.case)).map(({ kind }) => kind)).toEqual(['open', 'add']);
  expect(value(await at.order(system(), openCase, {}))).toEqual({ case: null });
});

test('nobody opens one against their own department; staff open none; findings are not mixed', async () => {
  const { world, departments } = at.at;
  const one = await at.found();
  const head = world.actor(at.people.lungsHead.personId, ['inspector']);
  expect(codeOf(await at.order(head, openCase, { findings: [one] }))).toBe('monitor.ownDepartment');
  const [member] = await world.people(1, { department: '呼吸内科' });
  const own = world.actor(member!, ['monitorOfficer']);
  expect(codeOf(await at.order(own, openCase, { findings: [one] }))).toBe('monitor.ownDepartment');
  expect(codeOf(await at.order(at.people.staff, openCase, { findings: [one] }))).toBe('platform.notAllowed');
  const other = await at.found({ departmentId: departments.surgery });
  const survey = await at.found({ monitor: 'satisfaction' });
  const by = (findings: string[], more = {}) =>
    at.order(at.people.inspector, openCase, { findings, ...more });
  expect(codeOf(await by([one, other]))).toBe('monitor.mixedFindings');
  expect(codeOf(await by([one, survey]))).toBe('monitor.mixedFindings');
  expect(codeOf(await by([one], { department: departments.surgery }))).toBe('monitor.mixedFindings');
  expect(codeOf(await by([]))).toBe('monitor.noFinding');
  expect(codeOf(await by([crypto.randomUUID()]))).toBe('monitor.noFinding');
  const nowhere = await at.found({ departmentId: null });
  expect(codeOf(await by([nowhere], { department: crypto.randomUUID() }))).toBe('monitor.noDepartment');
  for (const bad of [{ findings: ['x'] }, { findings: 7 }, { findings: [one], title: '长'.repeat(81) }])
    expect(codeOf(await at.order(at.people.inspector, openCase, bad))).toBe('platform.badInput');
});
