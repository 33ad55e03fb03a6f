import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftSurvey } from '#server/monitor/satisfaction/draft-survey';
import { issueTokens } from '#server/monitor/satisfaction/issue-tokens';
import { codeOf, value } from '#tests/support/congress';
import { Clinic, nothing } from './clinic';

let of: Clinic;
let survey: string;
beforeAll(async () => {
  of = await Clinic.open();
  survey = await of.survey();
});
afterAll(() => of.close());

const issue = (more: Record<string, unknown> = {}) =>
  of.order(of.people.officer, issueTokens, {
    survey,
    department: of.at.departments.surgery,
    kind: 'inpatient',
    method: 'qr',
    count: '200',
    expiresOn: '2026-11-02',
    ...more,
  });

test('codes are long, all different, and nowhere in the database or the journal', async () => {
  const { tokens } = value(await issue()) as { tokens: string[] };
  expect(new Set(tokens).size).toBe(200);
  expect(tokens.every((token) => /^[2-9A-Z]{13}$/u.test(token))).toBe(true);
  const kept = await of.rows<{ all: string }>(sql`
    select (select string_agg(t::text, ' ') from satisfaction_token t) || (select string_agg(j::text, ' ') from journal j)
      || (select string_agg(b::text, ' ') from satisfaction_batch b) as all`);
  expect(tokens.some((token) => kept[0]!.all.includes(token))).toBe(false);
});

test('codes are for a questionnaire in use, a department that exists, and a day to come', async () => {
  expect(codeOf(await issue({ expiresOn: '2026-11-01' }))).toBe('monitor.tokensExpireEarly');
  expect(codeOf(await issue({ department: nothing }))).toBe('monitor.noDepartment');
  expect(codeOf(await issue({ survey: nothing }))).toBe('monitor.noSurvey');
  const { survey: draft } = value(await of.order(of.people.officer, draftSurvey, { name: '草稿' })) as {
    survey: string;
  };
  expect(codeOf(await issue({ survey: draft }))).toBe('monitor.surveyStep');
});

test.each([
  { count: 0 },
  { count: 201 },
  { count: 'x' },
  { kind: 'dentist' },
  { method: 'imported' },
  { expiresOn: '2026-02-30' },
])('is refused: %j', async (more) => expect(codeOf(await issue(more))).toBe('platform.badInput'));

test('only the monitoring officer hands out codes', async () => {
  expect(codeOf(await of.order(of.people.secretary, issueTokens, {}))).toBe('platform.notAllowed');
});
