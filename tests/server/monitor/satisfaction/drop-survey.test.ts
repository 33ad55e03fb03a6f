import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftSurvey } from '#server/monitor/satisfaction/draft-survey';
import { dropSurvey } from '#server/monitor/satisfaction/drop-survey';
import { codeOf, value } from '#tests/support/congress';
import { Clinic } from './clinic';

let of: Clinic;
beforeAll(async () => {
  of = await Clinic.open();
});
afterAll(() => of.close());

test('a draft is dropped, what is in use is not', async () => {
  const survey = await of.survey('问卷甲');
  expect(codeOf(await of.order(of.people.officer, dropSurvey, { survey }))).toBe('monitor.surveyStep');
  const { survey: draft } = value(await of.order(of.people.officer, draftSurvey, { name: '问卷甲' })) as {
    survey: string;
  };
  value(await of.order(of.people.officer, dropSurvey, { survey: draft }));
  expect(await of.rows(sql`select id from satisfaction_survey`)).toEqual([{ id: survey }]);
  expect(codeOf(await of.order(of.people.officer, dropSurvey, { survey: draft }))).toBe('monitor.noSurvey');
});
