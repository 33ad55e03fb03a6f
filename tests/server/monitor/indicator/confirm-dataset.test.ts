import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmDataset } from '#server/monitor/indicator/confirm-dataset';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { header, Usage } from './usage';

let usage: Usage;
beforeAll(async () => {
  usage = await Usage.open(3);
});
afterAll(() => usage.world.close());

const preview = async (...lines: string[]) => value(await usage.preview([header, ...lines].join('\n')));
const confirm = (
  given: { dataset: string; sha256: string },
  replace: readonly number[] = [],
  by = usage.station.people.officer,
) => run(usage.desk(by), confirmDataset, { ...given, replace });

test('what was previewed counts once it is confirmed, with its sums and its departments', async () => {
  const given = await preview(
    usage.line(0, { month: '2026-08' }),
    usage.line(0, { month: '2026-08', item: '左氧氟沙星注射液', category: '抗菌药物', amount: '5.50' }),
    usage.line(1, { month: '2026-08' }),
    usage.line(2, { month: '2026-08', department: '急诊科' }),
  );
  expect(value(await confirm(given))).toEqual({ cut: 1 });
  expect(
    await usage.rows(sql`select w.name, s.category, s.doctors, s.amount::text from indicator_department_sum s
      join indicator_word w on w.id = s.department order by w.name, s.category`),
  ).toEqual([
    { name: '呼吸内科', category: '抗菌药物', doctors: 1, amount: '550' },
    { name: '呼吸内科', category: '血液制品', doctors: 2, amount: '2000' },
    { name: '急诊科', category: '血液制品', doctors: 1, amount: '1000' },
  ]);
  expect(
    await usage.rows(sql`select count(*)::int as n, sum(amount)::text as sum from indicator_doctor_sum`),
  ).toEqual([{ n: 3, sum: '3550' }]);
  expect(
    await usage.rows(sql`select doctors, visits::text from indicator_item_sum order by doctors`),
  ).toEqual([
    { doctors: 1, visits: '10' },
    { doctors: 3, visits: '30' },
  ]);
  expect(await usage.rows(sql`select name from monitor_department where name = '急诊科'`)).toHaveLength(1);
  expect(usage.world.rung.at(-1)).toMatchObject({
    name: 'monitor.datasetConfirmed',
    data: { cut: 1, rows: 4 },
  });
});

test('a month that is known is only taken anew where that is said, and the cut before stays what it was', async () => {
  const again = await preview(
    usage.line(0, { month: '2026-08', amount: '7.00' }),
    usage.line(0, { month: '2026-09' }),
  );
  const outcome = await confirm(again);
  expect(outcome).toMatchObject({ code: 'monitor.monthKnown', params: { months: '2026-08' } });
  expect(value(await confirm(again, [202608]))).toEqual({ cut: 2 });
  const sums = await usage.rows(sql`
    select c.number, m.month, (select sum(amount)::text from indicator_row r where r.dataset_id = m.dataset_id and r.month = m.month) as amount
    from indicator_cut c join indicator_cut_month m on m.cut_id = c.id order by c.number, m.month`);
  expect(sums).toEqual([
    { number: 1, month: 202608, amount: '3550' },
    { number: 2, month: 202608, amount: '700' },
    { number: 2, month: 202609, amount: '1000' },
  ]);
});

test('of two files with the same month, confirmed at the same moment, one is told', async () => {
  const [one, other] = [
    await preview(usage.line(0, { month: '2026-07' })),
    await preview(usage.line(1, { month: '2026-07' })),
  ];
  const both = await Promise.all([confirm(one), confirm(other)]);
  expect(both.map((outcome) => ('refused' in outcome ? outcome.code : 'ok')).sort()).toEqual([
    'monitor.monthKnown',
    'ok',
  ]);
});

test('a preview is confirmed once, by its own hash, and not without a single row', async () => {
  const given = await preview(usage.line(0, { month: '2026-06' }));
  expect(codeOf(await confirm({ ...given, sha256: '0'.repeat(64) }))).toBe('monitor.datasetEnded');
  value(await confirm(given));
  expect(codeOf(await confirm(given))).toBe('monitor.datasetEnded');
  expect(codeOf(await confirm({ ...given, dataset: crypto.randomUUID() }))).toBe('monitor.noDataset');
  expect(codeOf(await confirm(await preview(usage.line(0, { quantity: '-1' }))))).toBe(
    'monitor.datasetNothing',
  );
});

test('rows that count are neither changed nor removed, and others may not confirm', async () => {
  const rows = (query: string) => usage.rows(sql.raw(query));
  await expect(rows('delete from indicator_row')).rejects.toThrow();
  await expect(rows('update indicator_row set amount = 1')).rejects.toThrow();
  await expect(rows('insert into indicator_row select * from indicator_row limit 1')).rejects.toThrow();
  await expect(rows('update indicator_cut set number = 9')).rejects.toThrow();
  const given = await preview(usage.line(0, { month: '2026-05' }));
  expect(codeOf(await confirm(given, [], usage.station.people.inspector))).toBe('platform.notAllowed');
});
