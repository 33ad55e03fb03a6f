import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mixAnswers } from '#server/monitor/satisfaction/mix-answers';
import { codeOf, value } from '#tests/support/congress';
import { Clinic } from './clinic';

let of: Clinic;
beforeAll(async () => {
  of = await Clinic.open();
});
afterAll(() => of.close());

test('after the night neither the transaction nor the place tells which code an answer came with', async () => {
  const tokens = await of.tokens(await of.survey(), 12);
  for (const [at, token] of tokens.entries())
    value(await of.answer(token, { 'q.overall': String((at % 5) + 1) }, at === 0 ? '谢谢' : ''));
  const joined = sql`select 1 from satisfaction_token t join satisfaction_answer a on a.xmin = t.xmin`;
  expect(await of.rows(joined)).toHaveLength(12);
  const before = await of.rows<{ id: string }>(sql`select id from satisfaction_answer`);
  value(await of.order({ kind: 'clock', orgId: of.world.orgId }, mixAnswers, {}));
  expect(await of.rows(joined)).toEqual([]);
  expect(
    await of.rows(sql`select 1 from satisfaction_remark r join satisfaction_token t on t.xmin = r.xmin`),
  ).toEqual([]);
  expect(
    await of.rows(
      sql`select count(distinct xmin::text)::int n, count(*)::int answers from satisfaction_answer`,
    ),
  ).toEqual([{ n: 1, answers: 12 }]);
  const after = await of.rows<{ id: string }>(sql`select id from satisfaction_answer`);
  expect(after.some(({ id }) => before.some((one) => one.id === id))).toBe(false);
  expect(
    await of.rows(
      sql`select marks->>'overall' as mark, count(*)::int n from satisfaction_answer group by 1 order by 1`,
    ),
  ).toEqual([
    { mark: '1', n: 3 },
    { mark: '2', n: 3 },
    { mark: '3', n: 2 },
    { mark: '4', n: 2 },
    { mark: '5', n: 2 },
  ]);
});

test('only the clock mixes', async () => {
  expect(codeOf(await of.order(of.people.officer, mixAnswers, {}))).toBe('platform.notAllowed');
});
