import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { queryFront } from '#server/monitor/front/queries-front';
import { recordSupplierEvent } from '#server/monitor/supplier/record-supplier-event';
import { setSupplier } from '#server/monitor/supplier/set-supplier';
import { run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { Station } from '../station';

let station: Station;
beforeAll(async () => {
  station = await Station.open();
});
afterAll(() => station.world.close());

const front = (actor: PersonActor) =>
  inOrg(station.world, (tx) => queryFront({ tx, actor, now: station.world.now }));

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
