import { sql } from 'drizzle-orm';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Db } from '#db/client';
import { mixAnswers } from '#server/monitor/satisfaction/mix-answers';
import { scanSatisfaction } from '#server/monitor/satisfaction/scan-satisfaction';
import { run } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';

/** The day on which this process has looked already. */
const lastDay = new WeakMap<Db, string>();

/** Once a day: mixes the answers of the days before, and looks for departments whose patients are less satisfied than before. */
export async function keepSatisfaction(desk: Desk): Promise<void> {
  const today = dayInShanghai(desk.clock?.() ?? new Date());
  if (lastDay.get(desk.db) === today) return;
  const units = await desk.db.execute<{ org_id: string; fresh: boolean }>(
    sql`select org_id, fresh from organisations_surveyed()`,
  );
  for (const { org_id: orgId, fresh } of units) {
    const clock = seat(desk, { kind: 'clock', orgId });
    if (fresh) await run(clock, mixAnswers, {});
    await run(clock, scanSatisfaction, {});
  }
  lastDay.set(desk.db, today);
}
