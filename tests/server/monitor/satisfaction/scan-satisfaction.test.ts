import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepSatisfaction } from '#server/clock/satisfaction';
import { dismissFinding } from '#server/monitor/case/dismiss-finding';
import { scanSatisfaction } from '#server/monitor/satisfaction/scan-satisfaction';
import { seat } from '#server/platform/desk';
import { codeOf, value } from '#tests/support/congress';
import { Clinic, lines } from './clinic';

let of: Clinic;
let survey: string;
beforeAll(async () => {
  of = await Clinic.open();
  survey = await of.survey();
  for (const month of ['04', '05', '06', '07', '08', '09'])
    for (const department of [of.at.departments.lungs, of.at.departments.surgery])
      await of.answers({ survey, department, month: `2026-${month}`, n: 40, good: 36 });
});
afterAll(() => of.close());

const scan = () => of.order(of.people.officer, scanSatisfaction, {});
const findings = () =>
  of.rows<{ kind: string; state: string; data: Record<string, unknown>; provenance: string }>(
    sql`select kind, state, data, provenance from monitor_finding where monitor = 'satisfaction' order by found_at, kind`,
  );

test('steady months find nothing, and a month that is not over is not judged', async () => {
  await of.answers({ survey, month: '2026-11', n: 40, good: 0 });
  expect(value(await scan())).toEqual({ found: 0 });
});

test('a fall below its limit is found once and is a case of its department at once, with nobody’s hand', async () => {
  await of.answers({ survey, month: '2026-10', n: 40, good: 20 });
  await of.answers({ survey, department: of.at.departments.surgery, month: '2026-10', n: 40, good: 35 });
  expect(value(await scan())).toEqual({ found: 1 });
  expect(value(await scan())).toEqual({ found: 0 });
  const [found] = await findings();
  // 216 of 240 before: 0.9 − 3·√(0.09/40) = 75.7 %.
  expect(found).toMatchObject({
    kind: 'belowLimit',
    state: 'inCase',
    data: {
      department: '呼吸内科',
      month: '2026-10',
      share: '50.0%',
      limit: '75.7%',
      answers: 40,
      method: 'qr',
    },
  });
  expect(found!.provenance).toContain('2026-04—2026-10');
  expect(await of.rows(sql`select monitor, state, department_id, opened_by from monitor_case`)).toEqual([
    { monitor: 'satisfaction', state: 'opened', department_id: of.at.departments.lungs, opened_by: null },
  ]);
});

test('ways of collecting are never pooled: telephone answers do not hide what codes say, nor are they judged by it', async () => {
  await of.answers({ survey, method: 'phone', month: '2026-10', n: 400, good: 0 });
  expect(value(await scan())).toEqual({ found: 0 });
});

test('few answers are not judged', async () => {
  for (const month of ['04', '05', '06', '07', '08', '09'])
    await of.answers({ survey, method: 'ward', month: `2026-${month}`, n: 30, good: 30 });
  await of.answers({ survey, method: 'ward', month: '2026-10', n: 9, good: 0 });
  expect(value(await scan())).toEqual({ found: 0 });
});

test('a stage that falls is a finding for whoever looks, not a case', async () => {
  const steady = ['04', '05', '06', '07', '08', '09'].flatMap((month) =>
    lines(`2026-${month}-05`, '肿瘤科', 20, '5,5,5'),
  );
  await of.bring([...steady, ...lines('2026-10-05', '肿瘤科', 20, '5,1,5')], { method: 'paper' });
  const found = (await findings()).filter(({ data }) => data.method === 'paper');
  expect(found.map(({ kind, state, data }) => [kind, state, data.question])).toEqual([
    ['partBelowLimit', 'open', '候诊环节'],
  ]);
});

test('a corrected file is judged anew, though what the wrong one found was dismissed', async () => {
  const on = async () =>
    (await findings())
      .filter(({ data }) => data.department === '感染科')
      .map(({ kind, data }) => [kind, data.share]);
  const october = (bad: number) => [
    ...lines('2026-10-05', '感染科', bad, '5,1,5'),
    ...lines('2026-10-06', '感染科', 20 - bad),
  ];
  const steady = ['04', '05', '06', '07', '08', '09'].flatMap((month) =>
    lines(`2026-${month}-05`, '感染科', 20),
  );
  await of.bring([...steady, ...october(20)], { method: 'imported' });
  expect(await on()).toEqual([['partBelowLimit', '0.0%']]);
  const [{ id: finding }] = (await of.rows<{ id: string }>(
    sql`select id from monitor_finding where data->>'department' = '感染科'`,
  )) as [{ id: string }];
  value(await of.order(of.people.officer, dismissFinding, { finding, why: '导入的文件有误' }));
  await of.bring(october(10), { method: 'imported', again: 'replace' });
  expect(await on()).toEqual([
    ['partBelowLimit', '0.0%'],
    ['partBelowLimit', '50.0%'],
  ]);
  expect(value(await scan())).toEqual({ found: 0 });
});

test('the clock looks once a day, and files are looked at the moment they come in', async () => {
  const steady = ['04', '05', '06', '07', '08', '09'].flatMap((month) =>
    lines(`2026-${month}-05`, '结核科', 20),
  );
  await of.bring([...steady, ...lines('2026-10-05', '结核科', 20, '1,5,5')], { method: 'thirdParty' });
  expect((await findings()).some(({ data }) => data.department === '结核科')).toBe(true);
  const before = (await findings()).length;
  await keepSatisfaction(seat(of.world.desk(of.people.officer), { kind: 'clock', orgId: of.world.orgId }));
  expect((await findings()).length).toBe(before);
  expect(await of.rows(sql`select 1 from satisfaction_answer where not mixed`)).toEqual([]);
});

test('whoever is asked about does not look', async () => {
  expect(codeOf(await of.order(of.people.lungsHead, scanSatisfaction, {}))).toBe('platform.notAllowed');
});
