import { sql } from 'drizzle-orm';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Db } from '#db/client';
import { scanSuppliers } from '#server/monitor/supplier/scan-suppliers';
import { run } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';

/** What time does to suppliers it does with a day: looked at once, there is nothing new before midnight. */
const lastDay = new WeakMap<Db, string>();

/** Looks at the supplier files of every organisation, once a day. */
export async function keepSuppliers(desk: Desk): Promise<void> {
  const today = dayInShanghai(desk.clock?.() ?? new Date());
  if (lastDay.get(desk.db) === today) return;
  const due = await desk.db.execute<{ org_id: string }>(
    sql`select org_id from organisations_with_suppliers()`,
  );
  for (const { org_id: orgId } of due) await run(seat(desk, { kind: 'clock', orgId }), scanSuppliers, {});
  lastDay.set(desk.db, today);
}
