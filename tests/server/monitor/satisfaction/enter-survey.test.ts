import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterSurvey } from '#server/monitor/satisfaction/enter-survey';
import { postSatisfaction } from '#server/monitor/satisfaction/post-satisfaction';
import { codeOf, value } from '#tests/support/congress';
import { Clinic, nothing } from './clinic';

let of: Clinic;
let survey: string;
beforeAll(async () => {
  of = await Clinic.open();
  survey = await of.survey();
});
afterAll(() => of.close());

const enter = (more: Record<string, unknown> = {}) =>
  of.order(of.people.officer, enterSurvey, {
    survey,
    department: of.at.departments.lungs,
    kind: 'inpatient',
    method: 'paper',
    month: '2026-09',
    answers: { 'q.overall': '3', 'q.admission': '5' },
    ...more,
  });

test('a sheet of paper is kept with its month and its way of asking', async () => {
  value(await enter());
  expect(await of.rows(sql`select month, method, kind, marks from satisfaction_answer`)).toEqual([
    { month: '2026-09', method: 'paper', kind: 'inpatient', marks: { overall: 3, admission: 5 } },
  ]);
});

test('months to come and months long over are refused', async () => {
  expect(codeOf(await enter({ month: '2026-12' }))).toBe('monitor.surveyMonth');
  expect(codeOf(await enter({ month: '2026-08' }))).toBe('monitor.surveyMonth');
  expect(codeOf(await enter({ month: '2026-13' }))).toBe('platform.badInput');
});

test('marks, department and questionnaire are looked at', async () => {
  expect(codeOf(await enter({ answers: {} }))).toBe('monitor.surveyMarks');
  expect(codeOf(await enter({ department: nothing }))).toBe('monitor.noDepartment');
  expect(codeOf(await enter({ survey: nothing }))).toBe('monitor.noSurvey');
  expect(codeOf(await enter({ method: 'qr' }))).toBe('platform.badInput');
});

test('the journal keeps who typed for which department, month and way, and nothing of the marks', async () => {
  const [{ n: before }] = (await of.rows<{ n: number }>(
    sql`select count(*)::int n from journal where fact = 'monitor.surveyEntered'`,
  )) as [{ n: number }];
  value(
    await enter({ method: 'phone', answers: { 'q.overall': '2', 'q.admission': '1' }, remark: '饭菜凉' }),
  );
  expect(codeOf(await enter({ answers: {} }))).toBe('monitor.surveyMarks');
  const kept = await of.rows<{ subject: string; data: unknown }>(
    sql`select subject, data from journal where fact = 'monitor.surveyEntered' order by id`,
  );
  expect(kept).toHaveLength(before + 1);
  expect(kept.at(-1)).toEqual({
    subject: survey,
    data: { department: of.at.departments.lungs, month: '2026-09', method: 'phone' },
  });
});

test('a month that was posted takes no more sheets of that way of asking, or what is shown would not be what was posted', async () => {
  await of.answers({ survey, method: 'paper', month: '2026-10', n: 40, good: 36 });
  const span = { method: 'paper', from: '2026-10', to: '2026-10' };
  value(await of.order(of.people.officer, postSatisfaction, span));
  expect(codeOf(await enter({ month: '2026-10' }))).toBe('monitor.surveyMonthPosted');
  value(await enter({ month: '2026-10', method: 'phone' }));
  value(await enter({ month: '2026-11' }));
});
