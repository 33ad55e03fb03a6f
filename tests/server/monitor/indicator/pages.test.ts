import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { queryDataset, queryDatasets } from '#server/monitor/indicator/queries-datasets';
import { queryIndicator } from '#server/monitor/indicator/queries-indicator';
import { queryIndicators } from '#server/monitor/indicator/queries-indicators';
import { queryMethod } from '#server/monitor/indicator/queries-method';
import { rank } from '#server/monitor/indicator/rank';
import { run } from '#server/platform/command';
import type { Reader } from '#server/platform/http';
import { readScoped } from '#server/platform/scope';
import { value } from '#tests/support/congress';
import { header, Usage } from './usage';

let usage: Usage;
let indicator: string;
let ranked: string;
let dataset: string;
const asked = {
  kind: 'doctor',
  group: null,
  sort: 'level',
  after: null,
  run: null,
  period: null,
  department: 0,
} as const;

beforeAll(async () => {
  usage = await Usage.open(12);
  ({ dataset } = await usage.bring([
    ...[8, 9].flatMap((month) => [
      ...Array.from({ length: 7 }, (_, at) =>
        usage.line(at, { month: `2026-0${month}`, amount: `${100 * (at + month)}.00` }),
      ),
      ...Array.from({ length: 5 }, (_, at) =>
        usage.line(at + 7, { month: `2026-0${month}`, department: '胸外科', amount: `${10 * (at + 1)}.00` }),
      ),
      usage.line(7, {
        month: `2026-0${month}`,
        department: '胸外科',
        item: '左氧氟沙星注射液',
        category: '抗菌药物',
        amount: '77.00',
      }),
    ]),
  ]));
  ({ indicator } = await usage.agreed({ ranksItems: 'yes', topN: 3 }));
  ranked = value(await run(usage.desk(), rank, { indicator, period: '2026-09' })).run;
});
afterAll(() => usage.world.close());

const read = <T>(actor: PersonActor, query: (reader: Reader) => Promise<T>) =>
  readScoped(
    usage.world.database.db,
    usage.world.orgId,
    () => usage.world.now,
    (tx, now) => query({ tx, actor, now }),
  );
const asStaff = (at: number) => usage.world.actor(usage.doctors[at]!.id);
async function lines(actor: PersonActor, more: Partial<Parameters<typeof queryIndicator>[2]> = {}) {
  const page = await read(actor, (reader) => queryIndicator(reader, indicator, { ...asked, ...more }));
  if (isRefusal(page) || !page.ranking) throw new Error('there is no ranking');
  return page.ranking;
}

describe('who sees whom in a ranking', () => {
  test('management, inspectors, the officer and the experts see every line with its name', async () => {
    const { management, inspector, officer, experts } = usage.station.people;
    for (const actor of [management, inspector, officer, experts[0]]) {
      const page = await lines(actor);
      expect(page.groups).toEqual(['呼吸内科', '胸外科']);
      expect(page.lines.map(({ name }) => name)).toEqual(
        [...usage.doctors.slice(0, 7)].reverse().map(({ name }) => name),
      );
      expect(page.lines[0]).toMatchObject({
        level: 1,
        levelOf: 7,
        now: '1500.00',
        before: '1400.00',
        change: '+7.1',
      });
    }
  });
  test('others see the first places by department, without name and number', async () => {
    const page = await lines(usage.station.people.staff);
    expect(page.lines).toHaveLength(3);
    expect(
      page.lines.map(({ name, staffNumber, department, level, isSuspect }) => [
        name,
        staffNumber,
        department,
        level,
        isSuspect,
      ]),
    ).toEqual([
      [null, null, '呼吸内科', 1, false],
      [null, null, '呼吸内科', 2, false],
      [null, null, '呼吸内科', 3, false],
    ]);
    const all = JSON.stringify(page);
    for (const { name, id, number } of usage.doctors)
      for (const word of [name, id, `"${number}"`]) expect(all.includes(word), word).toBe(false);
  });
  test('a head sees the names of the own department only', async () => {
    const own = await lines(usage.station.people.lungsHead);
    expect(own.lines.every(({ name }) => name !== null) && own.lines.length === 7).toBe(true);
    const other = await lines(usage.station.people.lungsHead, { group: '胸外科' });
    expect(other.group).toBe('胸外科');
    expect(other.lines.map(({ name }) => name)).toEqual([null, null, null]);
  });
  test('a doctor sees the own place with the own name, wherever it is', async () => {
    const { lines: seen } = await lines(asStaff(0));
    expect(seen.map(({ name, level, isOwn }) => [name, level, isOwn])).toEqual([
      [null, 1, false],
      [null, 2, false],
      [null, 3, false],
      [usage.doctors[0]!.name, 7, true],
    ]);
  });
});

test('lines are paged by key and sorted by level or change', async () => {
  const first = await lines(usage.station.people.officer, { sort: 'move' });
  expect(first.lines[0]).toMatchObject({ move: 1, change: '+12.5' });
  const after = `${first.lines[2]!.move}.${first.lines[2]!.key.split('-')[1]}`;
  const rest = await lines(usage.station.people.officer, { sort: 'move', after });
  expect(rest.lines.map(({ key }) => key)).toEqual(first.lines.slice(3).map(({ key }) => key));
  expect((await lines(usage.station.people.officer, { after: 'x.y' })).lines).toHaveLength(7);
});

test('an item that one doctor used is not for everybody, nor the only other one, whose figure the total would turn into it', async () => {
  const all = (await lines(usage.station.people.officer, { kind: 'item' })).lines.map(({ item }) => item);
  expect(all).toEqual(['人血白蛋白', '左氧氟沙星注射液']);
  expect((await lines(usage.station.people.staff, { kind: 'item' })).lines).toEqual([]);
});

test('the front page’s table hides the small cell and what would give it away', async () => {
  const page = await read(usage.station.people.staff, (reader) => queryIndicators(reader, null));
  expect(page.usage).toMatchObject({
    cut: 1,
    month: '2026-09',
    months: ['2026-09', '2026-08'],
    categories: ['抗菌药物', '血液制品'],
  });
  const cells = Object.fromEntries(page.usage!.rows.map(({ name, cells }) => [name ?? '合计', cells]));
  expect(cells.胸外科![0]).toBe('hidden');
  expect(JSON.stringify(cells).includes('"77"')).toBe(false);
  expect(page.cards).toMatchObject([
    { name: '药品金额', period: '2026-09', figure: { digits: '8627.00', unit: 'yuan' }, agreed: 1 },
  ]);
  expect(page.mayKeep).toBe(false);
});

test('what waits for a head or an expert is said to them, and nobody else may agree', async () => {
  const made = await usage.proposed({ name: '待商定', formula: '数量' });
  const waiting = async (actor: PersonActor) =>
    (await read(actor, (reader) => queryIndicators(reader, null))).waiting.map(({ name }) => name);
  expect(await waiting(usage.station.people.surgeryHead)).toEqual(['待商定']);
  expect(await waiting(usage.station.people.experts[1])).toEqual(['待商定']);
  expect(await waiting(usage.station.people.staff)).toEqual([]);
  const method = async (actor: PersonActor, id: string | null) => {
    const page = await read(actor, (reader) => queryMethod(reader, id));
    return isRefusal(page) ? page.code : page;
  };
  expect(await method(usage.station.people.surgeryHead, made.indicator)).toMatchObject({
    mayAgree: true,
    mayKeep: false,
  });
  expect(await method(usage.station.people.staff, made.indicator)).toMatchObject({ mayAgree: false });
  expect(await method(usage.station.people.officer, indicator)).toMatchObject({
    mayAgree: false,
    mayKeep: true,
    versions: [{ version: 1, state: 'agreed', topN: 3, agreements: [{ as: 'head' }, { as: 'expert' }] }],
    known: { categories: ['抗菌药物', '血液制品'] },
  });
  expect(await method(usage.station.people.staff, null)).toBeNull();
  expect(await method(usage.station.people.officer, null)).toMatchObject({ versions: [] });
  expect(await method(usage.station.people.officer, crypto.randomUUID())).toBe('monitor.noIndicator');
});

test('an indicator without a run says which periods there are; a foreign run is none of it', async () => {
  const made = await usage.agreed({ name: '还没排名', formula: '数量' });
  const page = await read(usage.station.people.officer, (reader) =>
    queryIndicator(reader, made.indicator, asked),
  );
  expect(page).toMatchObject({
    ranking: null,
    isAgreed: true,
    periods: ['2026-09', '2026-08'],
    may: { rank: true },
  });
  const foreign = await read(usage.station.people.officer, (reader) =>
    queryIndicator(reader, made.indicator, { ...asked, run: ranked }),
  );
  expect(foreign).toMatchObject({ code: 'monitor.noRun' });
});

test('the trend of a department is told to its head, to others only as far as it is open', async () => {
  const [{ id }] = (await usage.rows<{ id: number }>(
    sql`select id from indicator_word where name = '胸外科'`,
  )) as [{ id: number }];
  await usage.bring([usage.line(8, { month: '2026-07', department: '胸外科', amount: '5.00' })]);
  const again = value(await run(usage.desk(), rank, { indicator, period: '2026-09' })).run;
  const months = async (actor: PersonActor) =>
    (await lines(actor, { run: again, department: id })).trend.months.map(({ month, digits, isHidden }) => [
      month,
      digits,
      isHidden,
    ]);
  expect((await months(usage.station.people.surgeryHead))[0]).toEqual(['2026-07', '5.00', false]);
  expect((await months(usage.station.people.staff))[0]).toEqual(['2026-07', null, true]);
});

test('datasets are listed with what counts, and a preview says what is new and what is known', async () => {
  const page = await read(usage.station.people.officer, queryDatasets);
  expect(page.cut).toMatchObject({ number: 2, months: ['2026-07', '2026-08', '2026-09'] });
  expect(page.datasets[1]).toMatchObject({ id: dataset, state: 'confirmed', rows: 26 });
  const faulty = [1, 2].map((at) => usage.line(0, { quantity: `-${at}` }));
  const given = value(
    await usage.preview([header, usage.line(0), usage.line(1, { department: '新科' }), ...faulty].join('\n')),
  );
  const shown = await read(usage.station.people.officer, (reader) => queryDataset(reader, given.dataset, 0));
  expect(shown).toMatchObject({
    state: 'previewed',
    known: [202609],
    newDepartments: ['新科'],
    faults: [{ line: 4, reason: 'negative' }, { line: 5 }],
    next: null,
  });
  const missing = await read(usage.station.people.officer, (reader) =>
    queryDataset(reader, crypto.randomUUID(), 0),
  );
  expect(missing).toMatchObject({ code: 'monitor.noDataset' });
});
