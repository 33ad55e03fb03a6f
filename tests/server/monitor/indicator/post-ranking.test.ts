import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postRanking } from '#server/monitor/indicator/post-ranking';
import { rank } from '#server/monitor/indicator/rank';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Usage } from './usage';

let usage: Usage;
let ranked: string;
beforeAll(async () => {
  usage = await Usage.open(14);
  await usage.bring([
    ...Array.from({ length: 6 }, (_, at) => usage.line(at, { amount: `${100 * (at + 1)}.00` })),
    ...Array.from({ length: 3 }, (_, at) => usage.line(at + 6, { department: '小科', amount: '9999.00' })),
    // What is hidden beside the small one, so that the totals don't tell.
    ...Array.from({ length: 5 }, (_, at) => usage.line(at + 9, { department: '急诊科', amount: '2000.00' })),
  ]);
  const { indicator } = await usage.agreed({ ranksItems: 'yes', topN: 3 });
  ranked = value(await run(usage.desk(), rank, { indicator, period: '2026-09' })).run;
});
afterAll(() => usage.world.close());

const post = (until: string, of = ranked, by = usage.station.people.officer) =>
  run(usage.desk(by), postRanking, { run: of, until });

test('a ranking is posted for two weeks at least', async () => {
  for (const until of ['2026-11-15', '2026-11-02', '2026-10-01'])
    expect(await post(until)).toMatchObject({
      code: 'monitor.noticeShort',
      params: { days: 14, earliest: '2026-11-16' },
    });
  expect(codeOf(await post('bald'))).toBe('platform.badInput');
});

test('what is posted names departments and places, nobody, and no department of few', async () => {
  const { material } = value(await post('2026-11-16'));
  const [filed] = await usage.rows<{
    title: string;
    text: string;
    figures: { name: string; value: string }[];
  }>(sql`select title, text, figures, source from disclosure_material where id = ${material}`);
  expect(filed).toMatchObject({ title: '药品金额排名公示（2026-09）', source: 'ranking' });
  expect(filed!.figures).toEqual([
    { name: '科室：呼吸内科 第3位', value: '2100.00 元' },
    { name: '药品：人血白蛋白 第1位', value: '42097.00 元' },
    { name: '医师：呼吸内科 第1位', value: '600.00 元' },
    { name: '医师：呼吸内科 第2位', value: '500.00 元' },
    { name: '医师：呼吸内科 第3位', value: '400.00 元' },
  ]);
  const all = JSON.stringify(filed);
  for (const { name, number } of usage.doctors) {
    expect(all.includes(name)).toBe(false);
    expect(all.includes(number)).toBe(false);
  }
  for (const hidden of ['小科', '急诊科']) expect(all.includes(hidden)).toBe(false);
  expect(usage.world.rung).toContainEqual(
    expect.objectContaining({ name: 'monitor.rankingPosted', subject: ranked }),
  );
});

test('it stands on the board at once, for everybody of the unit', async () => {
  expect(
    await usage.rows(
      sql`select source, source_id, audience, published_at is not null as published from disclosure`,
    ),
  ).toEqual([{ source: 'ranking', source_id: ranked, audience: 'staff', published: true }]);
});

test('it is posted once, by those who may, and never empty', async () => {
  expect(codeOf(await post('2026-12-01'))).toBe('monitor.runPosted');
  expect(codeOf(await post('2026-12-01', crypto.randomUUID()))).toBe('monitor.noRun');
  expect(codeOf(await post('2026-12-01', ranked, usage.station.people.management))).toBe(
    'platform.notAllowed',
  );
  await usage.bring([usage.line(0, { month: '2026-01' })]);
  const { indicator } = await usage.agreed({ name: '只有一人' });
  const alone = value(await run(usage.desk(), rank, { indicator, period: '2026-01' })).run;
  expect(codeOf(await post('2026-12-01', alone))).toBe('monitor.runEmpty');
});
