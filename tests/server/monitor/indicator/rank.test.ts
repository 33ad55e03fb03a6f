import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rank } from '#server/monitor/indicator/rank';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Usage } from './usage';

let usage: Usage;
beforeAll(async () => {
  usage = await Usage.open(16);
});
afterAll(() => usage.world.close());

const places = (runId: string, kind = 'doctor') =>
  usage.rows<{ who: string; level: number; move: number; open: boolean }>(sql`
    select coalesce(p.name, w.name, d.name) as who, e.level_rank as level, e.move_rank as move, e.open from indicator_entry e
    left join person p on p.id = e.person_id left join indicator_word w on w.id = e.item left join indicator_word d on d.id = e.department
    where e.run_id = ${runId} and e.kind = ${kind} order by e.ordinal`);

test('a ranking keeps its version and its cut, doctors and items ranked by level and change', async () => {
  const { indicator } = await usage.agreed({ formula: '金额', ranksItems: 'yes' });
  await usage.bring([
    ...[8, 9].flatMap((month) =>
      Array.from({ length: 6 }, (_, at) =>
        usage.line(at, {
          month: `2026-0${month}`,
          amount: `${(at + 1) * 10 * (month === 9 && at === 0 ? 9 : 1)}.00`,
        }),
      ),
    ),
    usage.line(0, { item: '异烟肼片', category: '抗结核药物', amount: '1.00' }),
  ]);
  const { run: id } = value(await run(usage.desk(), rank, { indicator, period: '2026-09' }));
  const names = usage.doctors.map(({ name }) => name);
  expect(await places(id)).toEqual([
    { who: names[0], level: 1, move: 1, open: true },
    { who: names[5], level: 2, move: 2, open: true },
    { who: names[4], level: 3, move: 2, open: true },
    { who: names[3], level: 4, move: 2, open: true },
    { who: names[2], level: 5, move: 2, open: true },
    { who: names[1], level: 6, move: 2, open: true },
  ]);
  // With two categories alone, the figure of the one and the department's total would tell the other, which one doctor used.
  expect((await places(id, 'item')).map(({ who, open }) => [who, open])).toEqual([
    ['人血白蛋白', false],
    ['异烟肼片', false],
  ]);
  const [kept] =
    await usage.rows(sql`select r.period, m.version, c.number, r.ranked, r.unranked from indicator_run r
    join indicator_method m on m.id = r.method_id join indicator_cut c on c.id = r.cut_id where r.id = ${id}`);
  expect(kept).toEqual({ period: '2026-09', version: 1, number: 1, ranked: 6, unranked: 0 });
  expect(
    await usage.rows(
      sql`select month, n::text, d::text from indicator_trend where run_id = ${id} and department = 0 order by month`,
    ),
  ).toEqual([
    { month: 202608, n: '210', d: '1' },
    { month: 202609, n: '291', d: '1' },
  ]);
});

test('the same once more is the same run, new data or a new grouping make another', async () => {
  const { indicator } = await usage.agreed({ name: '再排一次', formula: '数量' });
  const ranked = async () => value(await run(usage.desk(), rank, { indicator, period: '2026-09' })).run;
  const both = await Promise.all([ranked(), ranked()]);
  expect(new Set([...both, await ranked()]).size).toBe(1);
  await usage.rows(sql`update monitor_department set peer_group = '内科系统' where name = '呼吸内科'`);
  const regrouped = await ranked();
  expect(regrouped).not.toBe(both[0]);
  await usage.bring([usage.line(0)]);
  expect(new Set([both[0], regrouped, await ranked()]).size).toBe(3);
  await expect(usage.rows(sql`delete from indicator_entry`)).rejects.toThrow();
  await expect(usage.rows(sql`update indicator_run set ranked = 0`)).rejects.toThrow();
});

test('those in a row for months and those who swing are found for their department, without a name', async () => {
  const months = ['2026-04', '2026-05', '2026-06'];
  await usage.bring(
    months.flatMap((month, at) =>
      Array.from({ length: 16 }, (_, doctor) =>
        usage.line(doctor, {
          month,
          amount: doctor < 2 ? `${1000 * (doctor + 1) * (at === 2 && doctor === 1 ? 2 : 1)}.00` : '10.00',
        }),
      ),
    ),
  );
  const { indicator } = await usage.agreed({ name: '连续上榜', formula: '金额', topN: 2 });
  const { run: id } = value(await run(usage.desk(), rank, { indicator, period: '2026-06' }));
  const found = await usage.rows<{ kind: string; data: Record<string, unknown>; provenance: string }>(sql`
    select f.kind, f.data, f.provenance from monitor_finding f where f.subject_id = ${id} order by f.kind`);
  expect(found).toEqual([
    expect.objectContaining({
      kind: 'departmentSwing',
      data: { indicator: '连续上榜', period: '2026-06', department: '呼吸内科', change: '63.7' },
    }),
    expect.objectContaining({
      kind: 'doctorRun',
      data: {
        indicator: '连续上榜',
        period: '2026-06',
        department: '呼吸内科',
        count: 2,
        topN: 2,
        length: 3,
      },
      provenance: '数据第3号，方法第1版',
    }),
    expect.objectContaining({
      kind: 'doctorSwing',
      data: { indicator: '连续上榜', period: '2026-06', department: '呼吸内科', count: 1, percent: 30 },
    }),
  ]);
  const names = usage.doctors.flatMap(({ name, id: person, number }) => [name, person, `"${number}"`]);
  const all =
    JSON.stringify(await usage.rows(sql`select * from monitor_finding`)) +
    JSON.stringify(await usage.rows(sql`select data, subject from journal`));
  for (const name of names) expect(all.includes(name), name).toBe(false);
  const suspects = await usage.rows<{ finding_kind: string; name: string }>(sql`
    select s.finding_kind, p.name from indicator_suspect s join indicator_entry e on (e.run_id, e.kind, e.ordinal) = (s.run_id, s.kind, s.ordinal)
    join person p on p.id = e.person_id where s.run_id = ${id} order by 1, 2`);
  expect(suspects.map(({ finding_kind, name }) => `${finding_kind} ${name}`).sort()).toEqual(
    [
      `doctorRun ${usage.doctors[0]!.name}`,
      `doctorRun ${usage.doctors[1]!.name}`,
      `doctorSwing ${usage.doctors[1]!.name}`,
    ].sort(),
  );
  const before = await usage.rows(sql`select 1 from monitor_finding`);
  await usage.rows(sql`update monitor_department set peer_group = 'x' where name = '急诊科'`);
  await usage.bring([usage.line(3, { month: '2026-03' })]);
  value(await run(usage.desk(), rank, { indicator, period: '2026-06' }));
  expect(await usage.rows(sql`select 1 from monitor_finding`)).toHaveLength(before.length);
});

test('where the formula divides by zero there is no figure and no place', async () => {
  await usage.bring([usage.line(0, { month: '2026-02', visits: '0' }), usage.line(1, { month: '2026-02' })]);
  const { indicator } = await usage.agreed({ name: '每人次金额', formula: '金额/人次' });
  const { run: id } = value(await run(usage.desk(), rank, { indicator, period: '2026-02' }));
  expect((await places(id)).map(({ who, level }) => [who, level])).toEqual([
    [usage.doctors[1]!.name, 1],
    [usage.doctors[0]!.name, null],
  ]);
});

test('without data, without the whole period, without agreement nothing is ranked, and not by anybody', async () => {
  const { indicator } = await usage.agreed({ name: '门槛', formula: '金额' });
  const proposed = await usage.proposed({ name: '未商定', formula: '金额' });
  const ask = (period: string, of = indicator, by = usage.station.people.officer) =>
    run(usage.desk(by), rank, { indicator: of, period });
  for (const period of ['2025-01', '2026-Q1', '2026-Q9', 'x'])
    expect(codeOf(await ask(period)), period).toBe('monitor.noPeriod');
  expect(codeOf(await ask('2026-09', proposed.indicator))).toBe('monitor.methodNotAgreed');
  expect(codeOf(await ask('2026-09', crypto.randomUUID()))).toBe('monitor.noIndicator');
  expect(codeOf(await ask('2026-09', indicator, usage.station.people.staff))).toBe('platform.notAllowed');
  value(await ask('2026-Q2'));
  const empty = await Usage.open(1);
  const early = await empty.agreed({ name: '太早', formula: '金额' });
  expect(codeOf(await run(empty.desk(), rank, { indicator: early.indicator, period: '2026-09' }))).toBe(
    'monitor.noCut',
  );
  await empty.world.close();
});
