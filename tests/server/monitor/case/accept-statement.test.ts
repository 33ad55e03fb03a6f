import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptStatement } from '#server/monitor/case/accept-statement';
import { giveOpinion } from '#server/monitor/case/give-opinion';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('ends the case as explained', async () => {
  const id = await at.upTo('stated');
  value(await at.step(at.people.inspector, acceptStatement, id));
  expect(await at.case(id)).toMatchObject({ state: 'closed', outcome: 'explained' });
  expect(codeOf(await at.step(at.people.inspector, acceptStatement, id))).toBe('monitor.caseStep');
});

test('waits for an expert where experts were asked', async () => {
  const id = await at.upTo('panel');
  expect(codeOf(await at.step(at.people.officer, acceptStatement, id))).toBe('monitor.opinionMissing');
  value(await at.step(at.people.experts[1], giveOpinion, id, { opinion: 'justified' }));
  value(await at.step(at.people.officer, acceptStatement, id));
});

test('accepts nothing that was not said', async () => {
  for (const state of ['opened', 'checking', 'stating', 'acting'] as const)
    expect(codeOf(await at.step(at.people.officer, acceptStatement, await at.upTo(state)))).toBe(
      'monitor.caseStep',
    );
});

test('the database itself closes nothing over a statement that is missing', async () => {
  const id = await at.upTo('checking');
  await expect(
    at.rows(
      sql`update monitor_case set state = 'closed', outcome = 'explained', closed_at = now(), revision = revision + 1 where id = ${id}`,
    ),
  ).rejects.toThrow();
});
