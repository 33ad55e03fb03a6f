import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setCaseRules } from '#server/monitor/case/set-case-rules';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('keeps each version', async () => {
  value(await at.order(at.people.officer, setCaseRules, { statementDays: '3' }));
  expect(value(await at.order(at.people.secretary, setCaseRules, { statementDays: 7 }))).toEqual({
    version: 2,
  });
  expect(
    await at.rows(sql`select version, value from monitor_setting where name = 'case' order by version`),
  ).toEqual([
    { version: 1, value: { statementDays: 3 } },
    { version: 2, value: { statementDays: 7 } },
  ]);
  for (const statementDays of [0, 61, 1.5, '', 'x'])
    expect(codeOf(await at.order(at.people.officer, setCaseRules, { statementDays }))).toBe(
      'platform.badInput',
    );
  expect(codeOf(await at.order(at.people.inspector, setCaseRules, { statementDays: 3 }))).toBe(
    'platform.notAllowed',
  );
});

test('those who set at the same moment wait for each other', async () => {
  const sets = Array.from({ length: 6 }, (_, n) =>
    at.order(at.people.officer, setCaseRules, { statementDays: n + 1 }),
  );
  const versions = (await Promise.all(sets)).map((one) => value(one).version);
  expect(versions.sort()).toEqual([3, 4, 5, 6, 7, 8]);
});
