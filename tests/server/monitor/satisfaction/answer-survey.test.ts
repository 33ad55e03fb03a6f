import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Clinic } from './clinic';

let of: Clinic;
let survey: string;
beforeAll(async () => {
  of = await Clinic.open();
  survey = await of.survey();
});
afterAll(() => of.close());

const lines = () => of.rows<{ n: number }>(sql`select count(*)::int n from journal`);

test('an answer counts once, without a line in the journal, without its code and without any time but its month', async () => {
  const [token] = (await of.tokens(survey, 1)) as [string];
  const before = await lines();
  value(await of.answer(token.toLowerCase(), { 'q.overall': '4', 'q.waiting': 'na', 'q.gift-hint': '0' }));
  expect(codeOf(await of.answer(token))).toBe('monitor.tokenUsed');
  expect(await lines()).toEqual(before);
  const [row] = await of.rows<Record<string, unknown>>(sql`select * from satisfaction_answer`);
  expect(row).toMatchObject({
    month: '2026-11',
    marks: { overall: 4, 'gift-hint': 0 },
    method: 'qr',
    import_id: null,
  });
  expect(Object.keys(row!).sort()).toEqual(
    [
      'id',
      'org_id',
      'survey_id',
      'department_id',
      'kind',
      'method',
      'month',
      'marks',
      'import_id',
      'mixed',
    ].sort(),
  );
});

test('a hundred patients at the same moment are a hundred answers', async () => {
  const tokens = await of.tokens(survey, 100);
  const before = await of.answered();
  const outcomes = await Promise.all(tokens.map((token) => of.answer(token)));
  expect(outcomes.every((outcome) => 'ok' in outcome)).toBe(true);
  expect((await of.answered()) - before).toBe(100);
});

test('the same code sent ten times at the same moment is one answer', async () => {
  const [token] = (await of.tokens(survey, 1)) as [string];
  const before = await of.answered();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => of.answer(token)));
  expect(outcomes.filter((outcome) => 'ok' in outcome)).toHaveLength(1);
  expect(outcomes.flatMap((outcome) => ('code' in outcome ? [outcome.code] : []))).toEqual(
    Array(9).fill('monitor.tokenUsed'),
  );
  expect((await of.answered()) - before).toBe(1);
});

test('codes that were never made, and codes whose day is over, open nothing', async () => {
  const [token] = (await of.tokens(survey, 1, { expiresOn: '2026-11-02' })) as [string];
  for (const wrong of ['', 'ABC', 'x'.repeat(60), "' or 1=1 --", token.slice(1)])
    expect(codeOf(await of.answer(wrong))).toBe('monitor.tokenUnknown');
  of.world.now = new Date('2026-11-02T16:00:00Z');
  expect(codeOf(await of.answer(token))).toBe('monitor.tokenExpired');
  of.world.now = new Date('2026-11-02T01:00:00Z');
  value(await of.answer(token));
});

test('an answer without the overall mark, or with one that is none, keeps its code', async () => {
  const [token] = (await of.tokens(survey, 1)) as [string];
  for (const answers of [
    {},
    { 'q.overall': '6' },
    { 'q.overall': '5', 'q.waiting': '-1' },
    { 'q.overall': ['5'] },
  ])
    expect(codeOf(await of.answer(token, answers))).toBe('monitor.surveyMarks');
  value(await of.answer(token));
});

test('outpatients are not asked about admission, and what they send of it is not kept', async () => {
  const [token] = (await of.tokens(survey, 1)) as [string];
  value(await of.answer(token, { 'q.overall': '1', 'q.admission': '5' }));
  expect(await of.rows(sql`select 1 from satisfaction_answer where marks ? 'admission'`)).toEqual([]);
});

test('numbers of persons never reach the database, and what was written stands apart from the marks', async () => {
  const [token] = (await of.tokens(survey, 1)) as [string];
  value(
    await of.answer(token, { 'q.overall': '2' }, '请回电 13812345678，身份证 310101199003076530，医生很好。'),
  );
  const [remark] = await of.rows<{ text: string; all: string }>(
    sql`select text, r::text as all from satisfaction_remark r`,
  );
  expect(remark!.text).toContain('医生很好');
  expect(remark!.all).not.toContain('13812345678');
  expect(remark!.all).not.toContain('310101199003076530');
});

test('an answer that was given can’t be changed, nor its code be used again, by no way', async () => {
  await expect(
    inOrg(of.world, (tx) => tx.execute(sql`update satisfaction_answer set marks = '{}'`)),
  ).rejects.toThrow();
  await expect(
    inOrg(of.world, (tx) =>
      tx.execute(sql`update satisfaction_token set used_on = null where used_on is not null`),
    ),
  ).rejects.toThrow();
});
