import { sql } from 'drizzle-orm';
import { publish } from '#server/disclosure/publish';
import { run } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import { countResting, eachUnit } from './each-unit';

type Due = { org_id: string; disclosure_id: string };

const work = 'disclosures';
const mostAtOnce = 100;

/** Publishes what is approved and whose embargo is over, also what ended while the machine was away. */
export async function keepDisclosures(desk: Desk): Promise<void> {
  const now = (desk.clock?.() ?? new Date()).toISOString();
  const most = mostAtOnce + countResting(desk, work);
  const rows = await desk.db.execute<Due>(
    sql`select org_id, disclosure_id from due_disclosures(${now}::timestamptz, ${most})`,
  );
  await eachUnit(
    desk,
    { work, rows, keyOf: ({ disclosure_id }) => disclosure_id },
    (clock, { disclosure_id: disclosure }) => run(clock, publish, { disclosure }),
  );
}
