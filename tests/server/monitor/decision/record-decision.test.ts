import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualDecisionRules } from '#app/domain/monitor/decision/settings';
import { recordDecision } from '#server/monitor/decision/record-decision';
import { codeOf, value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

test('lays out the path of its class with days', async () => {
  const id = await at.recorded();
  expect(await at.decision(id)).toMatchObject({
    state: 'running',
    matter: null,
    rules_version: 0,
    revision: 1,
  });
  expect((await at.points(id)).map(({ point, due_on }) => [point, due_on])).toEqual([
    ['proposal', '2026-11-02'],
    ['research', '2026-11-17'],
    ['risk', '2026-12-02'],
    ['meeting', '2026-12-17'],
    ['publish', '2026-12-27'],
    ['execute', '2027-02-25'],
    ['supervise', '2027-04-26'],
  ]);
  expect(await at.found(id)).toEqual([]);
});

test('names the supplier from the beginning where there is one', async () => {
  const [supplier] = await at.rows<{ id: string }>(sql`
    insert into supplier (org_id, code, name, category, created_at) values (${at.world.orgId}, 'G-2', '江湾器械公司', '器械', now()) returning id`);
  const id = await at.recorded({ class: 'project', amount: '1', supplier: supplier!.id });
  expect((await at.decision(id)).supplier_id).toBe(supplier!.id);
  const given = { code: 'S-9', class: 'project', title: '采购', amount: '1', startedOn: '2026-11-02' };
  expect(
    codeOf(await at.order(at.people.officer, recordDecision, { ...given, supplier: crypto.randomUUID() })),
  ).toBe('monitor.noSupplier');
});

test('a title that speaks of what the congress must adopt is taken by its word', async () => {
  const id = await at.recorded({ title: '绩效工资分配办法修订' });
  expect((await at.decision(id)).matter).toBe('publicInstitution.incomeDistribution');
});

test('a decision that began long ago is found late at once', async () => {
  const id = await at.recorded({ startedOn: '2026-09-01' });
  expect(
    (await at.found(id)).map(({ kind, severity, data }) => [kind, severity, data.point, data.days]),
  ).toEqual([['pointMissing', 'serious', 'proposal', 62]]);
});

test('a path that was set without its meeting is laid for no decision', async () => {
  const other = await Register.open();
  const rules = {
    ...usualDecisionRules,
    routes: { ...usualDecisionRules.routes, matter: usualDecisionRules.routes.matter.slice(0, 2) },
  };
  await other.rows(sql`
    insert into monitor_setting (org_id, name, version, value, set_by, set_at)
    values (${other.world.orgId}, 'decision', 1, ${JSON.stringify(rules)}::jsonb, ${other.people.officer.personId}, now())`);
  const given = { code: 'N-1', class: 'matter', title: '搬迁', startedOn: '2026-11-02' };
  expect(codeOf(await other.order(other.people.officer, recordDecision, given))).toBe(
    'monitor.meetingMissing',
  );
  await other.close();
});

test('money is named where it matters, a number is given once', async () => {
  const given = { code: 'M-1', class: 'fund', title: '设备维保追加', startedOn: '2026-11-02' };
  const record = (more: Record<string, unknown>) =>
    at.order(at.people.secretary, recordDecision, { ...given, ...more });
  expect(codeOf(await record({}))).toBe('monitor.amountMissing');
  const made = value(await record({ amount: '120,000.50' })) as { decision: string };
  expect((await at.decision(made.decision)).amount).toBe('12000050');
  expect(codeOf(await record({ amount: '1' }))).toBe('monitor.codeTaken');
  expect(codeOf(await record({ code: 'M-2', amount: '1', department: crypto.randomUUID() }))).toBe(
    'monitor.noDepartment',
  );
  for (const bad of [
    { amount: '-5' },
    { amount: '十万' },
    { class: 'other' },
    { startedOn: '2026-13-01' },
    { title: '' },
    { code: '' },
  ])
    expect(codeOf(await record({ code: 'M-3', ...bad }))).toBe('platform.badInput');
  expect(codeOf(await at.order(at.people.inspector, recordDecision, given))).toBe('platform.notAllowed');
});
