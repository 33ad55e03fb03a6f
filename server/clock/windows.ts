import { sql } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { closeWindow } from '#server/congress/close-window';
import { openWindow } from '#server/congress/open-window';
import { run } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';

type Due = { org_id: string; window_id: string; what: 'open' | 'close' };

/** A session has eight kinds of stage; after a long sleep every one of them may be due, each after the one before it. */
const mostPasses = 40;

/** Opens and closes every window that is due, in the order of the moments, until nothing more moves: also what fell due while the machine was away. */
export async function keepWindows(desk: Desk): Promise<void> {
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const at = desk.clock?.().toISOString() ?? null;
    const due = await desk.db.execute<Due>(
      sql`select org_id, window_id, what from due_windows(coalesce(${at}::timestamptz, now()))`,
    );
    let moved = false;
    for (const { org_id: orgId, window_id: window, what } of due) {
      const clock = seat(desk, { kind: 'clock', orgId });
      // Somebody may have been faster, or a gate is closed: neither is a move.
      if (what === 'close') moved = !isRefusal(await run(clock, closeWindow, { window })) || moved;
      else {
        const outcome = await run(clock, openWindow, { window });
        moved = (!isRefusal(outcome) && outcome.value.opened) || moved;
      }
    }
    if (!moved) return;
  }
}
