import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postSatisfaction } from '#server/monitor/satisfaction/post-satisfaction';
import { codeOf, value } from '#tests/support/congress';
import { Clinic } from './clinic';

let of: Clinic;
let survey: string;
beforeAll(async () => {
  of = await Clinic.open();
  survey = await of.survey();
  await of.answers({ survey, month: '2026-09', n: 40, good: 30 });
  await of.answers({ survey, department: of.at.departments.surgery, month: '2026-09', n: 20, good: 20 });
  await of.answers({ survey, month: '2026-10', n: 40, good: 30 });
  await of.answers({ survey, department: of.at.departments.surgery, month: '2026-10', n: 3, good: 0 });
});
afterAll(() => of.close());

const post = (more: Record<string, unknown> = {}) =>
  of.order(of.people.officer, postSatisfaction, { method: 'qr', from: '2026-09', to: '2026-10', ...more });

test('results go to the board with nobody’s hand, from what each month may show', async () => {
  value(await post());
  const [material] = await of.rows<{ title: string; figures: { name: string; value: string }[] }>(
    sql`select title, figures from disclosure_material`,
  );
  expect(material!.title).toContain('扫码填答');
  // In October the three answers are hidden, and with them the other department; the whole holds all.
  expect(material!.figures).toEqual([
    { name: '全院', value: '77.7%（80 / 103 份）' },
    { name: '呼吸内科', value: '75.0%（30 / 40 份）' },
    { name: '胸外科', value: '100.0%（20 / 20 份）' },
  ]);
  expect(await of.rows(sql`select source from disclosure where published_at is not null`)).toEqual([
    { source: 'satisfaction' },
  ]);
});

test('the same is posted once; months that are not over, or backwards, or with too few answers, are not', async () => {
  expect(codeOf(await post())).toBe('monitor.satisfactionPostedOnce');
  expect(codeOf(await post({ to: '2026-11' }))).toBe('monitor.satisfactionSpan');
  expect(codeOf(await post({ from: '2026-10', to: '2026-09' }))).toBe('monitor.satisfactionSpan');
  expect(codeOf(await post({ method: 'paper' }))).toBe('monitor.satisfactionTooFew');
  expect(codeOf(await post({ to: '2026-1' }))).toBe('platform.badInput');
  expect(codeOf(await of.order(of.people.management, postSatisfaction, {}))).toBe('platform.notAllowed');
});
