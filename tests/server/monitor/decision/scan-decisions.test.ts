import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepDecisions } from '#server/clock/decisions';
import { linkDecision } from '#server/monitor/decision/link-decision';
import { scanDecisions } from '#server/monitor/decision/scan-decisions';
import { setPoint } from '#server/monitor/decision/set-point';
import { codeOf, value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

const clock = () => ({ kind: 'clock', orgId: at.world.orgId }) as const;

test('finds what a day that went by made late, once however often it looks', async () => {
  const id = await at.recorded();
  value(await at.complete(id, 'proposal'));
  expect(value(await at.order(clock(), scanDecisions, {}))).toEqual({ found: 0 });
  at.world.now = new Date('2026-11-19T01:00:00Z');
  await keepDecisions(at.world.desk(clock()));
  expect(await at.found(id)).toMatchObject([
    { kind: 'pointMissing', severity: 'warning', data: { point: 'research', days: 2, dueOn: '2026-11-17' } },
  ]);
  expect(value(await at.order(clock(), scanDecisions, { decision: id }))).toEqual({ found: 0 });
  await keepDecisions(at.world.desk(clock()));
  value(await at.complete(id, 'research', { doneOn: '2026-11-19' }));
  expect(await at.found(id)).toHaveLength(1);
  at.world.now = new Date('2026-11-02T01:00:00Z');
});

test('a point that was put off and is missing again is found again', async () => {
  const id = await at.recorded({ startedOn: '2026-10-20' });
  value(await at.step(at.people.officer, setPoint, id, { point: 'proposal', dueOn: '2026-11-05' }));
  at.world.now = new Date('2026-11-08T01:00:00Z');
  value(await at.order(clock(), scanDecisions, { decision: id }));
  value(await at.order(clock(), scanDecisions, { decision: id }));
  expect((await at.found(id)).map(({ kind, data }) => `${kind} ${data.dueOn}`)).toEqual([
    'pointMissing 2026-10-20',
    'pointMissing 2026-11-05',
  ]);
  value(await at.complete(id, 'proposal', { doneOn: '2026-11-08' }));
  expect((await at.found(id)).filter(({ data }) => data.point === 'proposal')).toHaveLength(2);
  at.world.now = new Date('2026-11-02T01:00:00Z');
});

test('looks at more than a thousand, each once', async () => {
  const other = await Register.open();
  await other.rows(sql`
    with d as (
      insert into decision (org_id, code, class, title, started_on, state, rules_version, recorded_at)
      select ${other.world.orgId}, 'M-' || n, 'matter', '搬迁', '2026-01-01', 'running', 0, now() from generate_series(1, 1005) n returning id, org_id)
    insert into decision_point (org_id, decision_id, ordinal, point, due_on, owner_words, may_skip)
    select org_id, id, 1, 'proposal', '2026-01-01', '', false from d`);
  const look = { kind: 'clock', orgId: other.world.orgId } as const;
  expect(value(await other.order(look, scanDecisions, {}))).toEqual({ found: 1_005 });
  await other.close();
});

test('nobody but the clock looks', async () => {
  expect(codeOf(await at.order(at.people.officer, scanDecisions, {}))).toBe('platform.notAllowed');
});

test('sums to one supplier that reach the threshold only together are found, those that lie apart are not', async () => {
  const [supplier] = await at.rows<{ id: string }>(
    sql`insert into supplier (org_id, code, name, category, created_at) values (${at.world.orgId}, 'G-1', '江湾器械公司', '器械', now()) returning id`,
  );
  const buy = async (amount: string, startedOn: string) => {
    const id = await at.recorded({ class: 'fund', title: '耗材采购', amount, startedOn });
    const row = await at.decision(id);
    value(
      await at.step(at.people.officer, linkDecision, id, {
        supplier: supplier!.id,
        matter: row.matter ?? '',
        department: at.at.departments.lungs,
      }),
    );
    return id;
  };
  const first = await buy('60000', '2026-11-02');
  await buy('30000', '2027-03-02');
  expect(await at.found(first)).toEqual([]);
  await buy('39999.99', '2026-11-20');
  expect(await at.found(first)).toEqual([]);
  await buy('0.01', '2026-11-21');
  expect(await at.found(first)).toMatchObject([
    { kind: 'amountSplit', severity: 'serious', data: { count: 3, yuan: 100_000 } },
  ]);
  // It is of the department of the decision that it is found at, also where only another of the group was looked at.
  expect(await at.rows(sql`select department_id from monitor_finding where subject_id = ${first}`)).toEqual([
    { department_id: at.at.departments.lungs },
  ]);
  // A fourth makes it another group.
  await buy('5', '2026-11-22');
  expect((await at.found(first)).map(({ data }) => data.count).toSorted()).toEqual([3, 4]);
});
