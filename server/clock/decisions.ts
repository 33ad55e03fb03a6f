import { sql } from 'drizzle-orm';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Db } from '#db/client';
import { scanDecisions } from '#server/monitor/decision/scan-decisions';
import { run } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';

/** A point becomes missing with a day: once every unit was looked at on a day, there is nothing before midnight. */
const lastDay = new WeakMap<Db, string>();

/** Looks once a day at every unit in which a major decision runs, also after days on which the machine was away. */
export async function keepDecisions(desk: Desk): Promise<void> {
  const today = dayInShanghai(desk.clock?.() ?? new Date());
  if (lastDay.get(desk.db) === today) return;
  const units = await desk.db.execute<{ org_id: string }>(sql`select org_id from organisations_deciding()`);
  for (const { org_id: orgId } of units) await run(seat(desk, { kind: 'clock', orgId }), scanDecisions, {});
  lastDay.set(desk.db, today);
}
