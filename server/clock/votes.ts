import { sql } from 'drizzle-orm';
import { closeVote } from '#server/ballot/close-vote';
import { openVote } from '#server/ballot/open-vote';
import { run } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';

type Due = { org_id: string; vote_id: string; what: 'open' | 'close' };

/** Opens and closes every vote that is due, in the order of the moments; what is refused is simply found again. */
export async function keepVotes(desk: Desk): Promise<void> {
  const at = desk.clock?.().toISOString() ?? null;
  const due = await desk.db.execute<Due>(
    sql`select org_id, vote_id, what from due_votes(coalesce(${at}::timestamptz, now()))`,
  );
  for (const { org_id: orgId, vote_id: vote, what } of due) {
    const clock = seat(desk, { kind: 'clock', orgId });
    if (what === 'open') await run(clock, openVote, { vote });
    else await run(clock, closeVote, { vote });
  }
}
