import { sql } from 'drizzle-orm';
import type { Db } from '#db/client';
import { bringQuestions } from '#server/disclosure/bring-questions';
import { run } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import { eachUnit } from './each-unit';

/** The hour in which this process looked last. */
const lastHour = new WeakMap<Db, number>();

/**
 * Brings what was asked without a name whenever a full hour has struck. A program that just started waits for the next one, and so does what
 * could not be brought: bringing in between would tell that somebody asked a moment ago.
 */
export async function keepQuestions(desk: Desk): Promise<void> {
  const hour = Math.floor((desk.clock?.() ?? new Date()).getTime() / 3_600_000);
  const last = lastHour.get(desk.db);
  if (last !== undefined && last >= hour) return;
  lastHour.set(desk.db, hour);
  if (last === undefined) return;
  const rows = await desk.db.execute<{ org_id: string }>(sql`select org_id from organisations_asking()`);
  await eachUnit(desk, { work: 'questions', rows, keyOf: ({ org_id }) => org_id }, (clock) =>
    run(clock, bringQuestions, {}),
  );
}
