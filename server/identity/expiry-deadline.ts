import { sql } from 'drizzle-orm';
import type { Db } from '#db/client';
import { run } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';
import { removeExpired } from './remove-expired';

const pause = 10 * 60_000;
const lastLook = new WeakMap<Db, number>();

/** Every ten minutes: removes what has expired in each organisation, and counters of attempts that have run out. */
export async function expiryDeadline(desk: Desk): Promise<void> {
  const moment = Date.now();
  if (moment - (lastLook.get(desk.db) ?? 0) < pause) return;
  const due = await desk.db.transaction(async (tx) => {
    await tx.execute(sql`delete from attempt_limit where expire < now() - interval '1 hour'`);
    return tx.execute<{ org_id: string }>(sql`select org_id from organisations_with_expired()`);
  });
  for (const { org_id: orgId } of due) await run(seat(desk, { kind: 'clock', orgId }), removeExpired, {});
  lastLook.set(desk.db, moment);
}
