import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { previewSurveys } from '#server/monitor/satisfaction/preview-surveys';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Clinic, lines } from './clinic';

let of: Clinic;
beforeAll(async () => {
  of = await Clinic.open();
});
afterAll(() => of.close());

const file = readFileSync('tests/fixtures/case-hospital/patient-survey.csv');
const preview = (bytes: Uint8Array, more: Record<string, unknown> = {}) =>
  run(of.world.desk(of.people.officer), previewSurveys, {
    fileName: 'patient-survey.csv',
    bytes: new Uint8Array(bytes),
    method: 'phone',
    ...more,
  });
const summaryOf = async (batch: string) =>
  (
    await of.rows<{
      summary: { items: { code: string; layer: string }[]; months: unknown[]; departments: unknown[] };
    }>(sql`select summary from import_batch where id = ${batch}`)
  )[0]!.summary;

test('the hospital’s own survey is read whole: nine hundred answers in three layers, nine months, eight departments', async () => {
  const { batch, totals } = value(await preview(file));
  expect(totals).toEqual({ new: 900, there: 0, warnings: 0, errors: 0 });
  const { items, months, departments } = await summaryOf(batch);
  expect([months.length, departments.length]).toEqual([9, 8]);
  expect(items.map(({ layer }) => layer)).toEqual([
    'overall',
    ...Array(5).fill('stage'),
    ...Array(4).fill('detail'),
  ]);
  expect(items[0]!.code).toBe('overall');
  expect(await of.answered()).toBe(0);
});

test('the same file in GB18030 is the same', async () => {
  const text = file.toString('utf8').replace(/^\uFEFF/u, '');
  const one = value(await preview(file));
  const other = value(await preview(iconv.encode(text, 'gb18030')));
  expect(other.hash).toBe(one.hash);
});

test('faulty rows are named with their reasons, and the others come in', async () => {
  const { batch, totals } = value(
    await of.preview([
      '2026-10-05,门诊,呼吸内科,5,4,5',
      '去年,门诊,呼吸内科,5,4,5',
      '2026-12-24,门诊,呼吸内科,5,4,5',
      '2026-10-05,牙科,呼吸内科,5,4,5',
      '2026-10-05,门诊,,5,4,5',
      '2026-10-05,门诊,呼吸内科,-5,4,5',
      '2026-10-05,门诊,呼吸内科,6,4,5',
      '2026-10-05,门诊,呼吸内科,,,',
      '2026-10-05,门诊,呼吸内科,,4,不适用',
      '2026-10-05,急诊,呼吸内科,５分,满意,5.0',
      ',,,,,',
    ]),
  );
  expect(totals).toEqual({ new: 3, there: 0, warnings: 1, errors: 7 });
  const rows = await of.rows<{ number: number; status: string; code: string }>(sql`
    select number, status, cells->'row'->'reasons'->0->>'code' as code from import_row where batch_id = ${batch} order by number`);
  expect(rows.map(({ number, code }) => `${number} ${code}`)).toEqual([
    '3 dateUnreadable',
    '4 dateToCome',
    '5 kindUnknown',
    '6 departmentMissing',
    '7 markOdd',
    '8 markOdd',
    '9 noMarks',
    '10 overallMissing',
  ]);
});

test.each([
  ['a column of names', '日期,科室,患者姓名,总体评价', '2026-10-05,呼吸内科,张某,5'],
  ['a column of telephone numbers', '日期,科室,联系电话,总体评价', '2026-10-05,呼吸内科,,5'],
  ['a column of record numbers', '日期,科室,住院号,总体评价', '2026-10-05,呼吸内科,1,5'],
  ['a telephone number among remarks', '日期,科室,备注,总体评价', '2026-10-05,呼吸内科,请回电13812345678,5'],
  ['an identity number among marks', '日期,科室,总体评价', '2026-10-05,呼吸内科,310101199003076530'],
])('%s refuses the whole file, and nothing of it is kept', async (_what, header, line) => {
  const before = await of.rows(sql`select count(*)::int n from import_batch`);
  const bytes = new TextEncoder().encode(`${header}\n${line}\n`);
  expect(codeOf(await preview(bytes))).toBe('monitor.surveyPatientData');
  expect(await of.rows(sql`select count(*)::int n from import_batch`)).toEqual(before);
});

test('files that are no survey are refused', async () => {
  const text = (words: string) => new TextEncoder().encode(words);
  expect(codeOf(await preview(text('月份,药品,金额\n2026-01,甲,3\n')))).toBe('monitor.surveyColumns');
  expect(codeOf(await preview(text('日期,科室\n2026-01-02,呼吸内科\n')))).toBe('monitor.surveyColumns');
  expect(codeOf(await preview(new Uint8Array()))).toBe('roster.fileEmpty');
  expect(codeOf(await preview(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])))).toMatch(/^roster\./u);
});

test('how it was collected must be said, and by somebody whose office it is', async () => {
  expect(codeOf(await of.preview(lines('2026-10-05', '呼吸内科', 1), { method: undefined }))).toBe(
    'platform.badInput',
  );
  expect(codeOf(await of.order(of.people.inspector, previewSurveys, {}))).toBe('platform.notAllowed');
});
