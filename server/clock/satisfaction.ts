import { sql } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { mixAnswers } from '#server/monitor/satisfaction/mix-answers';
import { scanSatisfaction } from '#server/monitor/satisfaction/scan-satisfaction';
import { run } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import { eachUnitDaily } from './each-unit';

/** Once a day: mixes the answers of the days before, and looks for departments whose patients are less satisfied than before. */
export async function keepSatisfaction(desk: Desk): Promise<void> {
  const day = dayInShanghai(desk.clock?.() ?? new Date());
  const find = () =>
    desk.db.execute<{ org_id: string; fresh: boolean }>(
      sql`select org_id, fresh from organisations_surveyed()`,
    );
  await eachUnitDaily(desk, { work: 'satisfaction', day, find }, async (clock, { fresh }) => {
    const mixed = fresh ? await run(clock, mixAnswers, {}) : null;
    return mixed && isRefusal(mixed) ? mixed : run(clock, scanSatisfaction, {});
  });
}
