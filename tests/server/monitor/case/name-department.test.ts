import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askStatement } from '#server/monitor/case/ask-statement';
import { nameDepartment } from '#server/monitor/case/name-department';
import { queryCase } from '#server/monitor/case/queries-case';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('a case without a department is given one, with its findings, and can then be answered', async () => {
  const id = await at.opened({ departmentId: null });
  const { inspector, lungsHead } = at.people;
  const page = () =>
    inOrg(at.at.world, (tx) => queryCase({ tx, actor: inspector, now: at.at.world.now }, id));
  expect(await page()).toMatchObject({
    department: null,
    acts: expect.arrayContaining(['nameDepartment']),
    departments: [{ name: expect.any(String) }, { name: expect.any(String) }],
  });
  expect(codeOf(await at.step(inspector, askStatement, id))).toBe('monitor.noDepartment');
  const { lungs } = at.at.departments;
  value(await at.step(inspector, nameDepartment, id, { department: lungs }));
  expect(await at.case(id)).toMatchObject({ department_id: lungs, state: 'opened' });
  expect(await at.rows(sql`select department_id from monitor_finding where case_id = ${id}`)).toEqual([
    { department_id: lungs },
  ]);
  expect((await at.lines(id)).at(-1)).toMatchObject({
    kind: 'nameDepartment',
    data: { department: '呼吸内科' },
  });
  expect(await page()).toMatchObject({ department: '呼吸内科', departments: [] });
  value(await at.step(inspector, askStatement, id));
  const { surgery } = at.at.departments;
  expect(codeOf(await at.step(inspector, nameDepartment, id, { department: surgery }))).toBe(
    'monitor.departmentNamed',
  );
  expect(codeOf(await at.step(lungsHead, nameDepartment, id, { department: surgery }))).toBe(
    'platform.notAllowed',
  );
});

test('refuses a department that is not there or one’s own, and what others changed meanwhile', async () => {
  const id = await at.opened({ departmentId: null });
  const name = async (more: Record<string, unknown>) =>
    codeOf(await at.step(at.people.inspector, nameDepartment, id, more));
  expect(await name({ department: crypto.randomUUID() })).toBe('monitor.noDepartment');
  expect(await name({ department: '' })).toBe('platform.badInput');
  const { lungs } = at.at.departments;
  expect(await name({ department: lungs, seen: 9 })).toBe('monitor.caseChanged');
  await at.rows(sql`update person set department = '呼吸内科' where id = ${at.people.inspector.personId}`);
  expect(await name({ department: lungs })).toBe('monitor.ownDepartment');
});
