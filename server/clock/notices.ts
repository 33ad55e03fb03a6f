import { sql } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import type { Db } from '#db/client';
import { keepDigests } from '#server/notice/due/digests';
import { keepReminders } from '#server/notice/due/reminders';
import { planDeliveries } from '#server/notice/plan-deliveries';
import { spreadNotices } from '#server/notice/spread-notices';
import { run } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';

/** Reminders are minutes apart: looking for them every second would ask in vain. */
const pause = 30_000;
const lastLook = new WeakMap<Db, number>();
/** The most that one organisation gets of one turn; the next turn goes on. */
const mostRounds = 6;

/** Queues reminders and digests that have come due, writes due notices into inboxes and plans by which ways they go out. Sending is not here. */
export async function keepNotices(desk: Desk): Promise<void> {
  const now = desk.clock?.() ?? new Date();
  if (Math.abs(now.getTime() - (lastLook.get(desk.db) ?? 0)) >= pause) {
    lastLook.set(desk.db, now.getTime());
    await keepReminders(desk, now);
    await keepDigests(desk, now);
  }
  for (let round = 0; round < mostRounds; round += 1) {
    const waiting = await desk.db.execute<{ org_id: string }>(
      sql`select org_id from due_notices(1000, ${now.toISOString()}::timestamptz)`,
    );
    let moved = false;
    for (const { org_id: orgId } of waiting) {
      const clock = seat(desk, { kind: 'clock', orgId });
      const spread = await run(clock, spreadNotices, {});
      const planned = await run(clock, planDeliveries, { mail: desk.post?.mail != null });
      moved ||= !isRefusal(spread) && spread.value.spread > 0;
      moved ||= !isRefusal(planned) && planned.value.planned > 0;
    }
    if (!moved) return;
  }
}
