import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualItems } from '#app/domain/monitor/satisfaction/library';
import { adoptSurvey } from '#server/monitor/satisfaction/adopt-survey';
import { draftSurvey } from '#server/monitor/satisfaction/draft-survey';
import { saveSurvey } from '#server/monitor/satisfaction/save-survey';
import { codeOf, value } from '#tests/support/congress';
import { Clinic, nothing } from './clinic';

let of: Clinic;
beforeAll(async () => {
  of = await Clinic.open();
});
afterAll(() => of.close());

const draft = async (name: string) =>
  (value(await of.order(of.people.officer, draftSurvey, { name })) as { survey: string }).survey;
const adopt = (survey: string) => of.order(of.people.officer, adoptSurvey, { survey });

test('the new version takes the place of the one before, and is adopted once', async () => {
  const first = await of.survey('问卷甲');
  const second = await draft('问卷甲');
  value(await adopt(second));
  expect(
    await of.rows(sql`select id, state from satisfaction_survey where name = '问卷甲' order by number`),
  ).toEqual([
    { id: first, state: 'retired' },
    { id: second, state: 'inUse' },
  ]);
  expect(codeOf(await adopt(second))).toBe('monitor.surveyStep');
  expect(codeOf(await adopt(first))).toBe('monitor.surveyStep');
  expect(codeOf(await adopt(nothing))).toBe('monitor.noSurvey');
});

test.each([
  ['without the overall question', usualItems().slice(1), 'monitor.surveyNoOverall'],
  ['with one question alone', usualItems().slice(0, 1), 'monitor.surveyTooShort'],
  ['with one code twice', [...usualItems(), usualItems()[2]!], 'monitor.surveyCodeTwice'],
])('a questionnaire %s is not put to use', async (name, items, code) => {
  const survey = await draft(name);
  value(await of.order(of.people.officer, saveSurvey, { survey, seen: 1, items, openQuestion: null }));
  expect(codeOf(await adopt(survey))).toBe(code);
});
