import { sql } from 'drizzle-orm';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { scanDecisions } from '#server/monitor/decision/scan-decisions';
import { run } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import { eachUnitDaily } from './each-unit';

/** Looks once a day at every unit in which a major decision runs, also after days on which the machine was away. */
export async function keepDecisions(desk: Desk): Promise<void> {
  const day = dayInShanghai(desk.clock?.() ?? new Date());
  const find = () => desk.db.execute<{ org_id: string }>(sql`select org_id from organisations_deciding()`);
  await eachUnitDaily(desk, { work: 'decisions', day, find }, (clock) => run(clock, scanDecisions, {}));
}
