import { inArray } from 'drizzle-orm';
import { quarterOf } from '#app/domain/monitor/supplier/quarter';
import { addDays, dayInShanghai } from '#app/domain/statute/deadlines';
import { monitorDepartment, supplier } from '#db/schema';
import { addContract } from '#server/monitor/supplier/add-contract';
import { confirmSuppliers } from '#server/monitor/supplier/confirm-suppliers';
import { decideListing } from '#server/monitor/supplier/decide-listing';
import { hearSupplier } from '#server/monitor/supplier/hear-supplier';
import { noticeListing } from '#server/monitor/supplier/notice-listing';
import { previewSuppliers } from '#server/monitor/supplier/preview-suppliers';
import { rateSupplier } from '#server/monitor/supplier/rate-supplier';
import { readScoped } from '#server/platform/scope';
import type { AffairsPeople, At } from './affairs-people';
import { badSuppliers, supplierName, suppliersFile } from './monitor-files';
import type { Unit } from './unit';

/** The ids of suppliers by their names. */
export const idsOf = async ({ hand }: Unit, names: readonly string[]): Promise<Map<string, string>> => {
  const rows = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
    tx
      .select({ id: supplier.id, name: supplier.name })
      .from(supplier)
      .where(inArray(supplier.name, [...names])),
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
};

/** The departments that the monitors know, by their names. */
export const departmentsOf = async ({ hand }: Unit): Promise<Map<string, string>> => {
  const rows = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
    tx.select({ id: monitorDepartment.id, name: monitorDepartment.name }).from(monitorDepartment),
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
};

/** A list of 64, contracts of which one lacks its integrity contract, points of the departments, and one supplier on the unit's own list. */
export async function keepSuppliers(unit: Unit, people: AffairsPeople, at: At): Promise<void> {
  const { hand } = unit;
  const { officer } = people;
  const today = dayInShanghai(at(0));
  hand.now = at(-24 * 30);
  const { batch, hash } = await hand.order(officer, previewSuppliers, {
    fileName: '供应商名录.csv',
    bytes: new TextEncoder().encode(suppliersFile(today)),
  });
  await hand.order(officer, confirmSuppliers, { batch, hash, admit: 'yes' });
  const places = [0, 1, 3, 6, 9, 12, 23];
  const ids = await idsOf(unit, places.map(supplierName));
  const id = (place: number) => ids.get(supplierName(place))!;
  const buy = (place: number, department: string, title: string, amount: string, signed: number | null) =>
    hand.order(officer, addContract, {
      supplier: id(place),
      department,
      number: `CG-${today.slice(0, 4)}-${String(place + 1).padStart(3, '0')}`,
      title,
      amount,
      startsOn: addDays(today, -200),
      endsOn: addDays(today, 165),
      integritySignedOn: signed === null ? '' : addDays(today, signed),
    });
  await buy(0, '呼吸内科', '药品配送合同', '3860000.00', -200);
  await buy(1, '胸外科', '高值耗材供应合同', '1240000.00', null);
  await buy(3, '设备处', '设备维保合同', '420000.00', -198);
  await buy(badSuppliers[0], '心内科', '耗材供应合同', '518000.00', -200);
  const departments = await departmentsOf(unit);
  const marks = { quality: 27, price: 18, time: 13, capacity: 9, afterSales: 13, reputation: 9 };
  const quarter = quarterOf(dayInShanghai(hand.now));
  const rate = (name: string, place: number, quality: number) =>
    hand.order(people.heads.get(name)!.actor, rateSupplier, {
      supplier: id(place),
      department: departments.get(name),
      quarter,
      ...marks,
      quality,
    });
  for (const name of ['呼吸内科', '普外科', '胸外科']) await rate(name, 0, 28);
  for (const name of ['呼吸内科', '胸外科']) await rate(name, 1, name === '胸外科' ? 12 : 20);
  hand.now = at(-24 * 28);
  const { listing } = await hand.order(people.inspector, noticeListing, {
    supplier: id(23),
    reason: '三次维修到场超过约定时限，并向科室人员赠送购物卡。',
    evidence: '维修工单三份；科室上交购物卡登记表。',
  });
  hand.now = at(-24 * 24);
  await hand.order(people.inspector, hearSupplier, {
    listing,
    statement: '承认到场超时，已更换维修班组；赠卡系业务员个人行为，已作辞退处理。',
  });
  hand.now = at(-24 * 21);
  await hand.order(people.management, decideListing, {
    listing,
    outcome: 'list',
    until: addDays(today, 700),
    decision: '赠送购物卡属实，违反廉洁合同，列入本院名单两年。',
  });
}
