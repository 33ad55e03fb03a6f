import { sql } from 'drizzle-orm';
import { publish } from '#server/disclosure/publish';
import { run } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';

type Due = { org_id: string; disclosure_id: string };

const mostAtOnce = 100;

/** Publishes what is approved and whose embargo is over, also what ended while the machine was away. */
export async function keepDisclosures(desk: Desk): Promise<void> {
  const now = (desk.clock?.() ?? new Date()).toISOString();
  const due = await desk.db.execute<Due>(
    sql`select org_id, disclosure_id from due_disclosures(${now}::timestamptz, ${mostAtOnce})`,
  );
  for (const { org_id: orgId, disclosure_id: disclosure } of due)
    await run(seat(desk, { kind: 'clock', orgId }), publish, { disclosure });
}
