import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmSurveys } from '#server/monitor/satisfaction/confirm-surveys';
import { previewSurveys } from '#server/monitor/satisfaction/preview-surveys';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Clinic, lines, nothing } from './clinic';

let of: Clinic;
beforeAll(async () => {
  of = await Clinic.open();
});
afterAll(() => of.close());

const confirm = (batch: string, hash: string) => of.order(of.people.officer, confirmSurveys, { batch, hash });
const perMonth = () =>
  of.rows(sql`select month, method, count(*)::int n from satisfaction_answer group by 1, 2 order by 1, 2`);

test('exactly what was previewed is written, once, with its way of collecting', async () => {
  const { batch, hash } = value(await of.preview(lines('2026-08-05', '呼吸内科', 3)));
  expect(codeOf(await confirm(batch, 'f'.repeat(64)))).toBe('monitor.surveyImportChanged');
  value(await confirm(batch, hash));
  expect(codeOf(await confirm(batch, hash))).toBe('monitor.noSurveyImport');
  expect(codeOf(await confirm(nothing, hash))).toBe('monitor.noSurveyImport');
  expect(await perMonth()).toEqual([{ month: '2026-08', method: 'phone', n: 3 }]);
});

test('months that are here already are passed over, or replaced where that was chosen; other ways are not touched', async () => {
  const more = [...lines('2026-08-20', '呼吸内科', 5), ...lines('2026-09-02', '胸外科', 2)];
  expect(await of.bring(more, { method: 'paper' })).toBe(7);
  expect(await of.bring(more)).toBe(2);
  expect(await of.bring(more, { again: 'replace' })).toBe(7);
  expect(await perMonth()).toEqual([
    { month: '2026-08', method: 'paper', n: 5 },
    { month: '2026-08', method: 'phone', n: 5 },
    { month: '2026-09', method: 'paper', n: 2 },
    { month: '2026-09', method: 'phone', n: 2 },
  ]);
});

test('of two previews of the same month confirmed one after the other only the first is written', async () => {
  const one = value(await of.preview(lines('2026-07-05', '呼吸内科', 1)));
  const other = value(await of.preview(lines('2026-07-06', '呼吸内科', 2)));
  value(await confirm(one.batch, one.hash));
  expect(codeOf(await confirm(other.batch, other.hash))).toBe('monitor.surveyImportChanged');
  const third = value(await of.preview(lines('2026-07-06', '呼吸内科', 2)));
  expect(codeOf(await confirm(third.batch, third.hash))).toBe('monitor.surveyNothingNew');
});

test('the file is gone once it is written, and its departments are known', async () => {
  await of.bring(lines('2026-06-05', '放射科', 1));
  expect(
    await of.rows(sql`select 1 from import_batch where state = 'confirmed' and length(file) > 0`),
  ).toEqual([]);
  expect(await of.rows(sql`select 1 from monitor_department where name = '放射科'`)).toHaveLength(1);
});

test('the hospital’s nine hundred answers come in as they stand in the file', async () => {
  const file = readFileSync('tests/fixtures/case-hospital/patient-survey.csv');
  const given = value(
    await run(of.world.desk(of.people.officer), previewSurveys, {
      fileName: 'patient-survey.csv',
      bytes: new Uint8Array(file),
      method: 'thirdParty',
    }),
  );
  value(await confirm(given.batch, given.hash));
  // Counted by hand from the file: 503 fives and 265 fours of the overall question, 19 ones of waiting.
  expect(
    await of.rows(sql`
      select count(*)::int n, count(*) filter (where (marks->>'overall')::int >= 4)::int good, count(*) filter (where marks->>'waiting' = '1')::int ones,
        count(distinct month)::int months, count(distinct department_id)::int departments
      from satisfaction_answer where method = 'thirdParty'`),
  ).toEqual([{ n: 900, good: 768, ones: 19, months: 9, departments: 8 }]);
});
