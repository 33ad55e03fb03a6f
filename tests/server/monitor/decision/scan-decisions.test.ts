import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepDecisions } from '#server/clock/decisions';
import { linkDecision } from '#server/monitor/decision/link-decision';
import { scanDecisions } from '#server/monitor/decision/scan-decisions';
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
});
