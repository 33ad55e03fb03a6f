import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { queryFront } from '#server/monitor/front/queries-front';
import { recordSupplierEvent } from '#server/monitor/supplier/record-supplier-event';
import { setSupplier } from '#server/monitor/supplier/set-supplier';
import { run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { Register } from '../decision/register';
import { Usage } from '../indicator/usage';
import { Clinic } from '../satisfaction/clinic';
import { Station } from '../station';

let station: Station;
beforeAll(async () => {
  station = await Station.open();
});
afterAll(() => station.world.close());

const frontOf = ({ world }: Pick<Station, 'world'>, actor: PersonActor) =>
  inOrg(world, (tx) => queryFront({ tx, actor, now: world.now }));
const front = (actor: PersonActor) => frontOf(station, actor);

test('before anything was brought in, each card is empty and nothing is open', async () => {
  const page = await front(station.people.staff);
  expect([page.decision, page.indicator, page.satisfaction, page.supplier]).toEqual([null, null, null, null]);
  expect(page.work.supplier).toEqual({ findings: 0, cases: 0 });
  expect(page.may.departments).toBe(false);
  expect((await front(station.people.officer)).may.departments).toBe(true);
});

test('a closed supplier is counted, and what was found of it stands as open', async () => {
  const desk = station.world.desk(station.people.officer);
  const given = { code: '91350100M000100Y43', name: '江湾样例有限公司', category: '药品配送' };
  const { supplier } = value(await run(desk, setSupplier, given));
  const event = { supplier, kind: 'record', from: '2026-03-01', to: '2026-03-31', province: '上海' };
  value(await run(desk, recordSupplierEvent, { ...event, text: '列入名单', basis: '公示' }));
  const page = await front(station.people.staff);
  expect(page.supplier).toMatchObject({ all: 1, closed: 1, closedByPapers: 0 });
  expect(page.work.supplier).toEqual({ findings: 1, cases: 0 });
});

test('the control points of decisions under way are passed, to come or late, on the day it is', async () => {
  const register = await Register.open();
  const id = await register.recorded();
  value(await register.complete(id, 'proposal'));
  const { decision } = await frontOf(register, register.people.staff);
  const count = (key: string) => decision?.parts.find((part) => part.key === key)?.value;
  expect([decision?.running, count('passed'), decision?.late]).toEqual([1, 1, 0]);
  register.world.now = new Date('2030-01-01T01:00:00Z');
  const later = (await frontOf(register, register.people.staff)).decision;
  // Only the point whose turn it is: those behind it wait, as on the decision's own page.
  expect(later?.late).toBe(1);
  expect(later?.parts.find(({ key }) => key === 'coming')?.value).toBe(count('coming')! - 1);
  expect(later?.parts.map(({ key }) => key)).toEqual(['passed', 'coming', 'late']);
  await register.close();
});

test('use is summed exactly over the unit, and a month of few doctors is not shown', async () => {
  const usage = await Usage.open(12);
  const all = Array.from({ length: 12 }, (_, at) => usage.line(at, { amount: '12345.67' }));
  // Four doctors by themselves; then twelve, but the whole table is hidden, for four of one department used nothing.
  const few = Array.from({ length: 4 }, (_, at) => usage.line(at, { month: '2026-07', amount: '99999.99' }));
  const given = Array.from({ length: 12 }, (_, at) =>
    usage.line(at, { month: '2026-08', ...(at < 4 ? { department: '胸外科', amount: '0.00' } : {}) }),
  );
  await usage.bring([...all, ...few, ...given]);
  const { indicator } = await frontOf(usage.station, usage.station.people.staff);
  expect(indicator).toMatchObject({
    last: { month: '2026-09', wan: '14.8' },
    months: [{ month: '2026-09' }],
  });
  await usage.world.close();
});

test('satisfaction is the share of one way of asking', async () => {
  const clinic = await Clinic.open();
  const line = (at: number) =>
    `2026-09-${String((at % 28) + 1).padStart(2, '0')},门诊,呼吸内科,${at < 30 ? 5 : 1},5,满意`;
  await clinic.bring(Array.from({ length: 40 }, (_, at) => line(at)));
  const { satisfaction } = await frontOf(clinic, clinic.people.staff);
  expect(satisfaction).toMatchObject({ method: 'phone', last: { month: '2026-09', n: 40, good: 30 } });
  await clinic.close();
});
