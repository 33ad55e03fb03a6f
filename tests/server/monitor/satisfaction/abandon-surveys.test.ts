import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { abandonSurveys } from '#server/monitor/satisfaction/abandon-surveys';
import { confirmSurveys } from '#server/monitor/satisfaction/confirm-surveys';
import { codeOf, value } from '#tests/support/congress';
import { Clinic } from './clinic';

let of: Clinic;
beforeAll(async () => {
  of = await Clinic.open();
});
afterAll(() => of.close());

test('a preview that is given up leaves neither the file nor its rows, and can’t be confirmed', async () => {
  const given = value(await of.preview(['2026-10-01,门诊,呼吸内科,9,9,9']));
  value(await of.order(of.people.officer, abandonSurveys, { batch: given.batch }));
  expect(
    await of.rows(sql`
      select length(file) as bytes, (select count(*)::int from import_row r where r.batch_id = b.id) as rows from import_batch b`),
  ).toEqual([{ bytes: 0, rows: 0 }]);
  expect(codeOf(await of.order(of.people.officer, confirmSurveys, given))).toBe('monitor.noSurveyImport');
  expect(codeOf(await of.order(of.people.officer, abandonSurveys, given))).toBe('monitor.noSurveyImport');
});
