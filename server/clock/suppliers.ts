import { sql } from 'drizzle-orm';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { scanSuppliers } from '#server/monitor/supplier/scan-suppliers';
import { run } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import { eachUnitDaily } from './each-unit';

/** Looks at the supplier files of every organisation once a day: what time does to suppliers it does with a day. */
export async function keepSuppliers(desk: Desk): Promise<void> {
  const day = dayInShanghai(desk.clock?.() ?? new Date());
  const find = () =>
    desk.db.execute<{ org_id: string }>(sql`select org_id from organisations_with_suppliers()`);
  await eachUnitDaily(desk, { work: 'suppliers', day, find }, (clock) => run(clock, scanSuppliers, {}));
}
