import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { queryIndicator } from '#server/monitor/indicator/queries-indicator';
import { rank } from '#server/monitor/indicator/rank';
import { run } from '#server/platform/command';
import { readScoped } from '#server/platform/scope';
import { value } from '#tests/support/congress';
import { Usage } from './usage';

let usage: Usage;
let indicator: string;

/** Ten doctors of the lungs, six of surgery and so many of the emergency room, in a month. */
const month = (of: string, emergency: number) => [
  ...Array.from({ length: 10 }, (_, at) => usage.line(at, { month: of })),
  ...Array.from({ length: 6 }, (_, at) => usage.line(at + 10, { month: of, department: '胸外科' })),
  ...Array.from({ length: emergency }, (_, at) =>
    usage.line(at + 16, { month: of, department: '急诊科', amount: `${at + 1}.00` }),
  ),
];

beforeAll(async () => {
  usage = await Usage.open(22);
  ({ indicator } = await usage.agreed({ ranksItems: 'yes' }));
});
afterAll(() => usage.world.close());

/** Whose lines of a period an actor finds, by department and among the departments, or which items. */
async function seen(period: string, actor: PersonActor = usage.station.people.staff, of = indicator) {
  const id = value(await run(usage.desk(), rank, { indicator: of, period })).run;
  const read = async (kind: 'doctor' | 'department' | 'item') => {
    const page = await readScoped(
      usage.world.database.db,
      usage.world.orgId,
      () => usage.world.now,
      (tx, now) =>
        queryIndicator({ tx, actor, now }, of, {
          kind,
          group: null,
          sort: 'level',
          after: null,
          run: id,
          period: null,
          department: 0,
        }),
    );
    if (isRefusal(page) || !page.ranking) throw new Error('there is no ranking');
    return page.ranking;
  };
  return {
    doctors: (await read('doctor')).groups,
    departments: (await read('department')).lines.map(({ department }) => department).sort(),
    items: (await read('item')).lines.map(({ item }) => item).sort(),
  };
}
const all = ['呼吸内科', '急诊科', '胸外科'].sort();

test('five doctors of this month do not say what the four of the month before used, who were hidden', async () => {
  await usage.bring([...month('2025-01', 4), ...month('2025-02', 5)]);
  expect(await seen('2025-02')).toMatchObject({ doctors: ['呼吸内科'], departments: ['呼吸内科'] });
  const { doctors } = await seen('2025-02', usage.station.people.officer);
  expect([...doctors].sort()).toEqual(all);
});

test('a department hidden to protect another says nothing by its doctors, for the column less the rest would be the other', async () => {
  await usage.bring(month('2025-04', 3));
  expect(await seen('2025-04')).toMatchObject({ doctors: ['呼吸内科'], departments: ['呼吸内科'] });
});

test('a quarter of which one month is hidden stays closed, for the open months could be taken from it', async () => {
  await usage.bring([...month('2025-07', 6), ...month('2025-08', 6), ...month('2025-09', 4)]);
  for (const open of ['2025-07', '2025-08']) {
    const { doctors, departments } = await seen(open);
    expect([[...doctors].sort(), departments]).toEqual([all, all]);
  }
  for (const closed of ['2025-09', '2025-Q3'])
    expect(await seen(closed)).toMatchObject({ doctors: ['呼吸内科'], departments: ['呼吸内科'] });
});

test('an item that two doctors used the month before is closed now, and with it the next smallest of its kind', async () => {
  const using = (item: string, of: string, count: number) =>
    Array.from({ length: count }, (_, at) => usage.line(at, { month: of, item }));
  await usage.bring(
    [2, 6].flatMap((few, at) => {
      const of = `2025-${11 + at}`;
      return [
        ...using('人血白蛋白', of, 10),
        ...using('静注人免疫球蛋白', of, few),
        ...using('凝血酶原复合物', of, 8),
      ];
    }),
  );
  expect((await seen('2025-12')).items).toEqual(['人血白蛋白']);
  expect((await seen('2025-12', usage.station.people.officer)).items).toHaveLength(3);
});

test('what one doctor used of an item is not said by the unnamed lines of a formula that asks for it', async () => {
  const { indicator: narrowed } = await usage.agreed({
    name: '免疫球蛋白',
    formula: '金额[药品=静注人免疫球蛋白]',
  });
  const using = (of: string, count: number) =>
    Array.from({ length: 10 }, (_, at) =>
      usage.line(at, { month: of, ...(at < count ? { item: '静注人免疫球蛋白' } : {}) }),
    );
  await usage.bring([...using('2026-02', 1), ...using('2026-03', 6)]);
  expect((await seen('2026-03', usage.station.people.staff, narrowed)).doctors).toEqual([]);
  expect((await seen('2026-03', usage.station.people.officer, narrowed)).doctors).toEqual(['呼吸内科']);
});

test('items are closed where their category’s total is hidden, for together they would be it', async () => {
  await usage.bring([
    ...Array.from({ length: 10 }, (_, at) => usage.line(at, { month: '2026-06' })),
    ...[10, 11, 12].map((at) =>
      usage.line(at, { month: '2026-06', department: '胸外科', amount: '9000.00' }),
    ),
  ]);
  const { departments, items } = await seen('2026-06');
  expect([departments, items]).toEqual([['呼吸内科'], []]);
  expect((await seen('2026-06', usage.station.people.officer)).items).toEqual(['人血白蛋白']);
});

test('an item that two doctors used for much is not closed with one of a few yuan alone', async () => {
  const using = (item: string, count: number, amount: string) =>
    Array.from({ length: count }, (_, at) => usage.line(at, { month: '2026-05', item, amount }));
  await usage.bring([
    ...using('人血白蛋白', 10, '300.00'),
    ...using('静注人免疫球蛋白', 2, '900.00'),
    ...using('凝血酶原复合物', 6, '0.50'),
    ...using('人凝血因子', 8, '400.00'),
  ]);
  expect((await seen('2026-05')).items).toEqual(['人血白蛋白']);
});
