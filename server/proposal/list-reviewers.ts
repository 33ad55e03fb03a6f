import { sql } from 'drizzle-orm';
import type { Reviewer } from '#app/domain/proposal/review-views';
import type { Tx } from '#db/client';

/** The members of the term's committee for proposals, with how many under review each is in charge of. */
export async function listReviewers(tx: Tx, termId: string | null): Promise<Reviewer[]> {
  if (termId === null) return [];
  const rows = await tx.execute<Reviewer>(sql`
    select n.id, n.name, m.head, (select count(*)::int from proposal p where p.reviewer_id = n.id and p.state = 'submitted') as "inCharge"
    from committee c join committee_member m on m.committee_id = c.id join person n on n.id = m.person_id and n.left_on is null
    where c.term_id = ${termId} and c.handles_proposals order by m.head desc, n.staff_number limit 200`);
  return [...rows];
}
