import { sql } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import type { Reader } from '#server/platform/http';
import { findTerm } from './load';

export type CommitteeView = {
  id: string;
  name: string;
  handlesProposals: boolean;
  members: { name: string; number: string; head: boolean }[];
};

/** The special committees of a term, each with its members, the head first. */
export async function readCommittees({ tx }: Reader, termId: string) {
  const term = await findTerm(tx, termId);
  if (isRefusal(term)) return term;
  const committees = await tx.execute<CommitteeView>(sql`
    select c.id, c.name, c.handles_proposals as "handlesProposals", coalesce(json_agg(json_build_object('name', p.name, 'number', p.staff_number, 'head', m.head)
      order by m.head desc, p.staff_number) filter (where p.id is not null), '[]') as members
    from committee c left join committee_member m on m.committee_id = c.id left join person p on p.id = m.person_id
    where c.term_id = ${term.id} group by c.id order by c.name limit 100`);
  return { term: { id: term.id, name: term.name }, committees: [...committees] };
}
