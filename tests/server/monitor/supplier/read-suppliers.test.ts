import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { addCommitment } from '#server/monitor/supplier/add-commitment';
import { addLicence } from '#server/monitor/supplier/add-licence';
import { querySupplier } from '#server/monitor/supplier/queries-file';
import { querySuppliers } from '#server/monitor/supplier/queries-list';
import { rateSupplier } from '#server/monitor/supplier/rate-supplier';
import { voidSupplierEntry } from '#server/monitor/supplier/void-supplier-entry';
import { value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

const list = (actor: PersonActor, asked: Partial<Parameters<typeof querySuppliers>[1]> = {}) =>
  files.read((tx) =>
    querySuppliers({ tx, actor, now: files.world.now }, { day: null, search: '', status: null, ...asked }),
  );
const file = async (
  actor: PersonActor,
  id: string,
  day: string | null = null,
  known: string | null = null,
) => {
  const found = await files.read((tx) =>
    querySupplier({ tx, actor, now: files.world.now }, id, { day, known }),
  );
  if (isRefusal(found)) throw new Error(found.code);
  return found;
};

test('the list counts every supplier once by its status, on the day that is asked, and is narrowed by name and status', async () => {
  const [one, two] = [await files.supplier('江湾甲药品有限公司'), await files.supplier('江湾乙耗材有限公司')];
  value(await files.event(one, { kind: 'admitted', from: '2026-01-01' }));
  value(await files.event(two, { kind: 'admitted', from: '2026-01-01' }));
  const record = { kind: 'record', from: '2026-06-01', province: '上海', basis: '公示' };
  value(await files.event(two, record));
  const now = await list(files.people.staff);
  expect(now.counts).toEqual([
    { key: 'admitted', value: 1 },
    { key: 'badRecord', value: 1 },
  ]);
  expect((await list(files.people.staff, { day: '2026-05-31' })).counts).toEqual([
    { key: 'admitted', value: 2 },
  ]);
  expect((await list(files.people.staff, { status: 'badRecord' })).rows.map(({ id }) => id)).toEqual([two]);
  expect((await list(files.people.staff, { search: '甲药' })).rows.map(({ id }) => id)).toEqual([one]);
  expect((await list(files.people.staff, { search: "'; drop" })).rows).toEqual([]);
});

test('papers that have run out stand before those that will', async () => {
  const supplier = await files.supplier('江湾丙设备有限公司');
  value(await files.give(addLicence, { supplier, name: '将到期', validTo: '2026-12-01' }));
  value(await files.give(addLicence, { supplier, name: '已到期', validTo: '2026-10-01' }));
  value(await files.give(addLicence, { supplier, name: '还早', validTo: '2027-12-01' }));
  expect((await list(files.people.staff)).expiring.map(({ name, isOver }) => [name, isOver])).toEqual([
    ['已到期', true],
    ['将到期', false],
  ]);
});

test('staff see how a supplier stands and why, not what was only said, sums, or the hearing', async () => {
  const supplier = await files.supplier('江湾丁工程有限公司');
  value(await files.event(supplier, { kind: 'incident', from: '2026-09-01', text: '有人举报' }));
  value(await files.event(supplier, { kind: 'suspended', from: '2026-10-01', text: '暂停采购' }));
  value(await files.contract(supplier, { amount: '88888.88' }));
  await files.listed(supplier);
  const points = { quality: 28, price: 15, time: 12, capacity: 8, afterSales: 12, reputation: 9 };
  const rating = { supplier, department: files.station.departments.lungs, quarter: '2026Q4', ...points };
  value(await files.give(rateSupplier, rating, files.people.lungsHead));

  const seen = await file(files.people.staff, supplier);
  expect(seen.standing.status).toBe('blacklisted');
  expect(seen.ratings.quarters).toMatchObject([{ quarter: '2026Q4', mean: '84.0', isEnough: false }]);
  expect(seen.contracts[0]).toMatchObject({ amount: null, integritySignedOn: null });
  expect(seen.listings).toEqual([]);
  expect(seen.findings).toEqual([]);
  const text = JSON.stringify(seen);
  for (const withheld of ['有人举报', '88888', '验收记录']) expect(text).not.toContain(withheld);
  expect(seen.may).toEqual({ keep: false, work: false, decide: false });

  const whole = await file(files.people.officer, supplier);
  expect(whole.contracts[0]!.amount).toBe('88888.88');
  expect(JSON.stringify(whole)).toContain('有人举报');
  expect(whole.listings[0]).toMatchObject({ state: 'listed', evidence: '验收记录' });
  expect((await file(files.people.lungsHead, supplier)).heads).toEqual([
    { id: files.station.departments.lungs, name: '呼吸内科' },
  ]);
});

test('staff see nothing of what is only alleged, nor what was found to be wrong', async () => {
  const supplier = await files.supplier('江湾戊药品有限公司');
  value(await files.event(supplier, { kind: 'admitted', from: '2026-01-01' }));
  value(await files.event(supplier, { kind: 'watched', from: '2026-02-01', text: '有人举报' }));
  const seen = await file(files.people.staff, supplier);
  expect(seen.standing).toMatchObject({ status: 'admitted', because: [] });
  expect((await list(files.people.staff, { search: '戊药' })).rows).toMatchObject([{ status: 'admitted' }]);
  expect((await list(files.people.staff, { status: 'watch' })).rows).toEqual([]);
  expect((await file(files.people.officer, supplier)).standing.status).toBe('watch');
  expect((await list(files.people.inspector, { search: '戊药' })).rows).toMatchObject([{ status: 'watch' }]);

  files.on('2026-11-03');
  const { event } = value(
    await files.event(supplier, { kind: 'record', from: '2026-03-01', province: '上海', basis: '误登' }),
  );
  files.on('2026-11-05');
  value(await files.give(voidSupplierEntry, { of: 'event', entry: event, why: '登记到了别家' }));
  const asked = [supplier, null, '2026-11-04'] as const;
  expect((await file(files.people.officer, ...asked)).standing.status).toBe('badRecord');
  expect(await file(files.people.staff, ...asked)).toMatchObject({
    known: null,
    standing: { status: 'admitted' },
  });
  files.on('2026-11-02');
});

test('a file can be asked as it was known on a day before', async () => {
  const supplier = await files.supplier();
  files.on('2026-11-10');
  value(await files.event(supplier, { kind: 'record', from: '2026-01-10', province: '上海', basis: '公示' }));
  expect((await file(files.people.staff, supplier, '2026-06-01')).standing.status).toBe('badRecord');
  expect((await file(files.people.officer, supplier, '2026-06-01', '2026-11-09')).standing.status).toBe(
    'candidate',
  );
  files.on('2026-11-02');
});

test('papers filed by mistake, and why, are read by those who keep the files, and as of a day as they were known then', async () => {
  const supplier = await files.supplier('江湾己药品有限公司');
  const paper = { supplier, name: '药品经营许可证', validTo: '2027-12-31' };
  const { licence } = value(await files.give(addLicence, paper));
  files.on('2026-11-05');
  value(await files.give(voidSupplierEntry, { of: 'licence', entry: licence, why: '扫描件是别家的' }));
  value(await files.give(addLicence, { ...paper, number: '闽 0002' }));
  value(await files.give(addCommitment, { supplier, title: '廉洁承诺书', signedOn: '2026-11-04' }));

  const seen = await file(files.people.staff, supplier, null, '2026-11-04');
  expect(seen.licences).toMatchObject([{ number: '闽 0002', voidedOn: null, voidedWhy: null }]);
  expect(seen.commitments).toHaveLength(1);
  expect(JSON.stringify(seen)).not.toContain('扫描件是别家的');
  expect((await file(files.people.officer, supplier)).licences).toMatchObject([
    { number: '闽 0002', voidedOn: null },
    { number: null, voidedOn: '2026-11-05', voidedWhy: '扫描件是别家的' },
  ]);
  const then = await file(files.people.officer, supplier, null, '2026-11-04');
  expect(then.licences).toMatchObject([{ number: null, voidedOn: null, voidedWhy: null }]);
  expect([then.licences.length, then.commitments]).toEqual([1, []]);
  files.on('2026-11-02');
});

test('a supplier that is none is refused', async () => {
  const found = await files.read((tx) =>
    querySupplier({ tx, actor: files.people.staff, now: files.world.now }, files.world.orgId, {
      day: null,
      known: null,
    }),
  );
  expect(isRefusal(found) && found.code).toBe('monitor.noSupplier');
});
