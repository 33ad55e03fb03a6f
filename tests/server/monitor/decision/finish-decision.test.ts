import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishDecision } from '#server/monitor/decision/finish-decision';
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
