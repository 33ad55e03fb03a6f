import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client';
import type { ProposalRow } from './load';

/** Who agreed to exactly these words and still holds a mandate of the term: those count as seconders. */
export async function findAgreed(
  tx: Tx,
  row: Pick<ProposalRow, 'id' | 'termId' | 'revision'>,
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select s.person_id as id from proposal_second s
    join representative r on r.person_id = s.person_id and r.term_id = ${row.termId} and r.ended_on is null
    where s.proposal_id = ${row.id} and s.state = 'agreed' and s.revision = ${row.revision} order by s.answered_at, s.person_id`);
  return rows.map(({ id }) => id);
}
