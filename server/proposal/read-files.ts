import { sql } from 'drizzle-orm';
import type { Attached } from '#app/domain/proposal/draft-views';
import type { Tx } from '#db/client';

/** The files of a proposal in the order in which they were added, by the id of the attachment. */
export async function readFiles(tx: Tx, proposalId: string): Promise<Attached[]> {
  const rows = await tx.execute<Attached>(sql`
    select a.id, f.name, f.size from proposal_attachment a join stored_file f on f.id = a.file_id
    where a.proposal_id = ${proposalId} order by a.added_at, a.id limit 20`);
  return [...rows];
}
