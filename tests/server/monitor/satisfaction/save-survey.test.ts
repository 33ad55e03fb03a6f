import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualItems } from '#app/domain/monitor/satisfaction/library';
import { draftSurvey } from '#server/monitor/satisfaction/draft-survey';
import { saveSurvey } from '#server/monitor/satisfaction/save-survey';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Clinic, nothing } from './clinic';

let of: Clinic;
beforeAll(async () => {
  of = await Clinic.open();
});
afterAll(() => of.close());

const save = (survey: string, more: Record<string, unknown> = {}) =>
  of.order(of.people.officer, saveSurvey, {
    survey,
    seen: 1,
    items: usualItems().slice(0, 3),
    openQuestion: { zh: '', en: '' },
    ...more,
  });

test('a draft is saved as it stands; what changed meanwhile is read first', async () => {
  const { survey } = value(await of.order(of.people.officer, draftSurvey, { name: '问卷甲' })) as {
    survey: string;
  };
  value(await save(survey));
  expect(codeOf(await save(survey))).toBe('monitor.surveyChanged');
  value(await save(survey, { seen: 2, openQuestion: { zh: '还有吗？', en: '' } }));
  expect(
    await of.rows(
      sql`select jsonb_array_length(items) n, open_question from satisfaction_survey where id = ${survey}`,
    ),
  ).toEqual([{ n: 3, open_question: { zh: '还有吗？', en: '' } }]);
});

test('what patients were asked is not rewritten, by no way', async () => {
  const survey = await of.survey('问卷乙');
  expect(codeOf(await save(survey))).toBe('monitor.surveyStep');
  await expect(
    inOrg(of.world, (tx) =>
      tx.execute(sql`update satisfaction_survey set items = '[]' where id = ${survey}`),
    ),
  ).rejects.toThrow();
  await expect(
    inOrg(of.world, (tx) => tx.execute(sql`delete from satisfaction_survey where id = ${survey}`)),
  ).rejects.toThrow();
});

test.each([
  ['a question without words', { items: [{ ...usualItems()[0], zh: '' }] }],
  ['a layer that is none', { items: [{ ...usualItems()[0], layer: 'deep' }] }],
  ['a code that is none', { items: [{ ...usualItems()[0], code: "x'; drop" }] }],
  ['too many questions', { items: Array.from({ length: 41 }, () => usualItems()[0]) }],
  ['no questions at all', { items: null }],
])('%s is refused', async (_what, more) => {
  expect(codeOf(await save(nothing, more))).toBe('platform.badInput');
});

test('no such questionnaire', async () => {
  expect(codeOf(await save(nothing))).toBe('monitor.noSurvey');
});
