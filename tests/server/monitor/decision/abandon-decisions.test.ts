import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { abandonDecisions } from '#server/monitor/decision/abandon-decisions';
import { confirmDecisions } from '#server/monitor/decision/confirm-decisions';
import { codeOf, value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

test('leaves nothing of the file', async () => {
  const { batch, hash } = await at.preview(await at.ledger());
  value(await at.order(at.people.officer, abandonDecisions, { batch }));
  expect(await at.rows(sql`select 1 from import_row where batch_id = ${batch}`)).toEqual([]);
  expect(codeOf(await at.order(at.people.officer, confirmDecisions, { batch, hash }))).toBe(
    'monitor.noDecisionImport',
  );
  expect(codeOf(await at.order(at.people.officer, abandonDecisions, { batch }))).toBe(
    'monitor.noDecisionImport',
  );
});
