import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishDecision } from '#server/monitor/decision/finish-decision';
import { linkDecision } from '#server/monitor/decision/link-decision';
import { codeOf, value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

test('ends nothing that is not passed: a person is told, a machine goes on', async () => {
  const id = await at.recorded();
  expect(codeOf(await at.step(at.people.officer, finishDecision, id, {}))).toBe('monitor.notPassed');
  const system = { kind: 'system', orgId: at.world.orgId } as const;
  expect(value(await at.order(system, finishDecision, { decision: id }))).toEqual({ finished: false });
  expect(codeOf(await at.order(at.people.staff, finishDecision, { decision: id, seen: 1 }))).toBe(
    'platform.notAllowed',
  );
  expect(codeOf(await at.order(at.people.officer, finishDecision, { decision: crypto.randomUUID() }))).toBe(
    'monitor.noDecision',
  );
});

test('the database ends none either', async () => {
  const id = await at.recorded();
  await expect(
    at.rows(sql`update decision set state = 'finished', finished_at = now() where id = ${id}`),
  ).rejects.toThrow();
});

/** A path of days when a meeting could be left out. */
const withoutMeeting = (id: string) =>
  at.rows(
    sql`delete from decision_point where decision_id = ${id} and point not in ('proposal', 'research')`,
  );

test('what the congress must adopt does not end before it has, on whatever path', async () => {
  const id = await at.recorded({ title: '绩效工资分配办法修订' });
  await withoutMeeting(id);
  value(await at.complete(id, 'proposal'));
  expect(await at.complete(id, 'research')).toMatchObject({
    code: 'monitor.mustAdopt',
    article: expect.stringContaining('第'),
  });
  expect(await at.decision(id)).toMatchObject({ state: 'running', revision: 2 });
  await at.rows(
    sql`update decision_point set done_on = '2026-11-02', done_at = now() where decision_id = ${id} and done_on is null`,
  );
  expect(codeOf(await at.step(at.people.officer, finishDecision, id, {}))).toBe('monitor.mustAdopt');
});

test('a ledger ends no such decision either', async () => {
  const id = await at.recorded({ code: 'E-1', title: '绩效工资分配办法再修订' });
  await withoutMeeting(id);
  value(await at.complete(id, 'proposal'));
  await at.brought(await at.ledger('E-1,重大事项决策,绩效工资分配办法再修订,调研论证,2026-11-02,按期,,'));
  expect(await at.decision(id)).toMatchObject({ state: 'running' });
});

test('a purchase whose path never asked for the supplier is asked at its end', async () => {
  const [supplier] = await at.rows<{ id: string }>(sql`
    insert into supplier (org_id, code, name, category, created_at) values (${at.world.orgId}, 'G-3', '江湾器械公司', '器械', now()) returning id`);
  await at.rows(sql`
    insert into supplier_event (org_id, supplier_id, kind, from_day, text, basis, known_at)
    values (${at.world.orgId}, ${supplier!.id}, 'suspended', '2026-10-01', '暂停供货', '院办公会', now())`);
  const id = await at.recorded({ class: 'project', title: '直线加速器采购', amount: '12000000' });
  await withoutMeeting(id);
  value(await at.step(at.people.officer, linkDecision, id, { supplier: supplier!.id }));
  value(await at.complete(id, 'proposal'));
  expect(codeOf(await at.complete(id, 'research'))).toBe('monitor.supplierBlocked');
});

test('ends by hand what is passed', async () => {
  const id = await at.recorded();
  await at.rows(
    sql`update decision_point set done_on = '2026-11-02', done_at = now() where decision_id = ${id}`,
  );
  expect(value(await at.step(at.people.officer, finishDecision, id, {}))).toEqual({ finished: true });
  expect(
    at.world.rung.find(({ name, subject }) => name === 'monitor.decisionFinished' && subject === id)?.data,
  ).toHaveProperty('material');
});
