import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setIndicator } from '#server/monitor/indicator/set-indicator';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Usage } from './usage';

let usage: Usage;
beforeAll(async () => {
  usage = await Usage.open(2);
});
afterAll(() => usage.world.close());

const set = (more: Record<string, unknown> = {}, by = usage.station.people.officer) =>
  run(usage.desk(by), setIndicator, { name: '药品金额', formula: '金额', unit: 'yuan', ...more });

test('an indicator is proposed with its formula, its watch and version 1', async () => {
  const made = value(await set({ ranksItems: 'yes', topN: '5', note: '按开单医师统计' }));
  expect(made.version).toBe(1);
  expect(await usage.rows(sql`select state, ranks_items, watch, decimals from indicator_method`)).toEqual([
    { state: 'proposed', ranks_items: true, watch: { topN: 5, runLength: 3, swingPercent: 30 }, decimals: 2 },
  ]);
});

test('a new version overtakes the one that waited, and an agreed one stays as it is', async () => {
  const { indicator } = value(
    await set({ name: '抗菌药物占比', formula: '金额[类别=抗菌药物]/金额', unit: 'percent' }),
  );
  expect(value(await set({ indicator, formula: '数量[类别=抗菌药物]/数量', unit: 'percent' })).version).toBe(
    2,
  );
  expect(
    await usage.rows(
      sql`select version, state from indicator_method where indicator_id = ${indicator} order by version`,
    ),
  ).toEqual([
    { version: 1, state: 'dropped' },
    { version: 2, state: 'proposed' },
  ]);
  await expect(
    usage.rows(sql`update indicator_method set formula = '金额' where indicator_id = ${indicator}`),
  ).rejects.toThrow();
});

test('a formula that is not understood is refused with its place, what was typed comes back', async () => {
  expect(await set({ name: '错的', formula: '金额 / 药费' })).toMatchObject({
    code: 'monitor.formulaFault',
    params: { at: 6, near: '药费' },
    fields: { formula: ['monitor:indicator.faults.measure'] },
  });
  expect(await set({ name: '错的', formula: '金额/0' })).toMatchObject({ code: 'monitor.formulaFault' });
});

test('a filter by a name that no data know is refused once there are data', async () => {
  value(await set({ name: '还没有数据', formula: '金额[药品=没有的药]' }));
  await usage.bring([usage.line(0)]);
  expect(await set({ name: '有了数据', formula: '金额[药品=没有的药|人血白蛋白]' })).toMatchObject({
    code: 'monitor.filterUnknown',
    params: { names: '没有的药' },
  });
  value(await set({ name: '有了数据', formula: '金额[药品=人血白蛋白, 类别=血液制品]' }));
});

test('a name is used once, fields are checked, and only the officer proposes', async () => {
  expect(codeOf(await set())).toBe('monitor.indicatorTaken');
  expect(codeOf(await set({ indicator: crypto.randomUUID() }))).toBe('monitor.noIndicator');
  for (const wrong of [
    { name: ' ' },
    { name: '名'.repeat(41) },
    { formula: '' },
    { unit: 'pounds' },
    { decimals: 9 },
    { topN: 0 },
    { runLength: 1 },
  ])
    expect(codeOf(await set({ name: '别的', ...wrong })), JSON.stringify(wrong)).toBe('platform.badInput');
  expect(codeOf(await set({ name: '别的' }, usage.station.people.inspector))).toBe('platform.notAllowed');
});
