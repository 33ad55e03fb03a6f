import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokeTokens } from '#server/monitor/satisfaction/revoke-tokens';
import { codeOf, value } from '#tests/support/congress';
import { Clinic, nothing } from './clinic';

let of: Clinic;
beforeAll(async () => {
  of = await Clinic.open();
});
afterAll(() => of.close());

test('codes not yet used are taken back, what was answered stays', async () => {
  const [used, lost] = (await of.tokens(await of.survey(), 2)) as [string, string];
  value(await of.answer(used));
  const [{ id }] = (await of.rows<{ id: string }>(sql`select id from satisfaction_batch`)) as [
    { id: string },
  ];
  expect(value(await of.order(of.people.officer, revokeTokens, { batch: id }))).toEqual({ count: 1 });
  expect(codeOf(await of.answer(lost))).toBe('monitor.tokenUnknown');
  expect(codeOf(await of.answer(used))).toBe('monitor.tokenUsed');
  expect(await of.answered()).toBe(1);
  expect(codeOf(await of.order(of.people.officer, revokeTokens, { batch: id }))).toBe('monitor.tokensUsedUp');
  expect(codeOf(await of.order(of.people.officer, revokeTokens, { batch: nothing }))).toBe(
    'monitor.noTokens',
  );
});
