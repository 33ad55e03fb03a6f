import { type SQL, sql } from 'drizzle-orm';
import type { Standing } from '#app/domain/proposal/standing';

/** The condition on rows `p` of proposal that says what this person may read: the SQL twin of `mayRead` (a test compares the two). */
export function visibleTo(who: Standing): SQL {
  const me = who.personId;
  const isParty = sql`exists (select 1 from proposal_party y where y.proposal_id = p.id and y.person_id = ${me})`;
  const reviews = who.isCommittee || who.isSecretary;
  const works =
    who.isRepresentative ||
    reviews ||
    who.isPresidium ||
    who.isManagement ||
    who.isPublisher ||
    who.isObserver ||
    who.units.length > 0;
  return sql`(p.proposer_id = ${me}
    or (p.state = 'seconding' and ((p.open_to_all and ${who.isRepresentative}) or exists (select 1 from proposal_second s
      where s.proposal_id = p.id and s.person_id = ${me} and s.state in ('invited', 'agreed'))))
    or (p.state = 'withdrawn' and p.submitted_at is not null and (${reviews} or ${isParty}))
    or (p.state in ('submitted', 'returned', 'declined') and (${reviews} or ${isParty}))
    or (p.state = 'disputed' and (${reviews || who.isPresidium} or ${isParty}))
    or (p.state in ('filed', 'merged', 'promoted', 'handling', 'replied', 'escalated', 'tracking', 'closed')
      and (${works} or p.published_at is not null or ${isParty})))`;
}
