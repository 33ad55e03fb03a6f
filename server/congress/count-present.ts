import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client';
import type { WindowRow } from './load';

/** Formal representatives present at a sitting: signed in within its window, or having voted in it. Non-voting attendees never count. */
export async function countPresent(
  tx: Tx,
  window: Pick<WindowRow, 'id' | 'sessionId' | 'stage' | 'opensAt'>,
): Promise<number> {
  const rows = await tx.execute<{ present: number }>(sql`
    select count(*)::int as present from roll_entry r where r.session_id = ${window.sessionId} and (
      exists (select 1 from attendance a where a.window_id = ${window.id} and a.person_id = r.person_id and a.formal)
      or exists (select 1 from open_ballot b join open_vote v on v.id = b.vote_id
        where v.session_id = r.session_id and v.stage = ${window.stage} and b.person_id = r.person_id
          and b.cast_at >= ${window.opensAt.toISOString()}))`);
  return rows[0]!.present;
}
