import { sql } from 'drizzle-orm';
import { closeBox } from '#server/ballot/close-box';
import { composeResult } from '#server/ballot/compose-result';
import { countBox } from '#server/ballot/count-box';
import { openBox } from '#server/ballot/open-box';
import { placeBallots } from '#server/ballot/place-ballots';
import { enoughPeople } from '#server/ballot/place-waiting';
import { type AnyCommand, run } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';

/** What falls due in the life of a box → the ordinary command for it. */
const orders: Readonly<Record<string, AnyCommand>> = {
  open: openBox,
  close: closeBox,
  count: countBox,
  compose: composeResult,
};

type Due = { org_id: string; box_id: string; what: string };
type Waiting = { org_id: string; box_id: string };

/** Moves every ballot box that is due, and puts waiting ballots on their boards; what is refused is found again. */
export async function keepBoxes(desk: Desk): Promise<void> {
  const at = desk.clock?.().toISOString() ?? null;
  const waiting = await desk.db.execute<Waiting>(
    sql`select org_id, box_id from waiting_boxes(${enoughPeople})`,
  );
  for (const { org_id: orgId, box_id: box } of waiting)
    await run(seat(desk, { kind: 'clock', orgId }), placeBallots, { box });
  const due = await desk.db.execute<Due>(
    sql`select org_id, box_id, what from due_boxes(coalesce(${at}::timestamptz, now()))`,
  );
  for (const { org_id: orgId, box_id: box, what } of due) {
    const order = orders[what];
    if (order) await run(seat(desk, { kind: 'clock', orgId }), order, { box });
  }
}
