import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftSurvey } from '#server/monitor/satisfaction/draft-survey';
import { codeOf, value } from '#tests/support/congress';
import { Clinic, lines } from './clinic';

let of: Clinic;
beforeAll(async () => {
  of = await Clinic.open();
});
afterAll(() => of.close());

test('a new questionnaire begins with the usual questions, the next version with the words of the last', async () => {
  const first = await of.survey('住院问卷');
  const { survey } = value(await of.order(of.people.officer, draftSurvey, { name: '住院问卷' })) as {
    survey: string;
  };
  const rows = await of.rows<{ number: number; items: unknown[]; state: string }>(
    sql`select number, items, state from satisfaction_survey where id in (${first}, ${survey}) order by number`,
  );
  expect(rows.map(({ number, state }) => [number, state])).toEqual([
    [1, 'inUse'],
    [2, 'draft'],
  ]);
  expect(rows[1]!.items).toEqual(rows[0]!.items);
  expect(rows[0]!.items.length).toBeGreaterThan(10);
});

test('one draft at a time, and the name of imported surveys is not taken', async () => {
  value(await of.order(of.people.secretary, draftSurvey, { name: '急诊问卷' }));
  expect(codeOf(await of.order(of.people.officer, draftSurvey, { name: '急诊问卷' }))).toBe(
    'monitor.surveyDraftOpen',
  );
  await of.bring(lines('2026-10-01', '呼吸内科', 1));
  expect(codeOf(await of.order(of.people.officer, draftSurvey, { name: '外部调查' }))).toBe(
    'monitor.surveyNameTaken',
  );
});

test('nobody else drafts, and a questionnaire has a name', async () => {
  expect(codeOf(await of.order(of.people.staff, draftSurvey, { name: '我的问卷' }))).toBe(
    'platform.notAllowed',
  );
  expect(codeOf(await of.order(of.people.officer, draftSurvey, { name: ' ' }))).toBe('platform.badInput');
});
