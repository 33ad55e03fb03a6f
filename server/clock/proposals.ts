import { sql } from 'drizzle-orm';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Db } from '#db/client';
import { run } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';
import { settleRound } from '#server/proposal/settle-round';

type Due = { org_id: string; proposal_id: string };

/** A time to rate ends with a day: once nothing more is found on a day, there is nothing before midnight. */
const lastDay = new WeakMap<Db, string>();
const mostAtOnce = 100;

/** Ends the time to rate wherever it is over, also what ended while the machine was away. */
export async function keepProposals(desk: Desk): Promise<void> {
  const today = dayInShanghai(desk.clock?.() ?? new Date());
  if (lastDay.get(desk.db) === today) return;
  const due = await desk.db.execute<Due>(
    sql`select org_id, proposal_id from due_proposal_rounds(${today}::date, ${mostAtOnce})`,
  );
  for (const { org_id: orgId, proposal_id: proposal } of due)
    await run(seat(desk, { kind: 'clock', orgId }), settleRound, { proposal });
  if (due.length === 0) lastDay.set(desk.db, today);
}
