import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';

/** Somebody seconded, declined, or took it back: for the proposer, what half an hour brings told together, and only as a count. */
export const secondAnswered = kind({
  name: 'secondAnswered',
  on: ['proposal.seconded', 'proposal.secondDeclined', 'proposal.secondWithdrawn'],
  gather: 30,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select p.proposer_id as person_id from proposal p where p.id = ${of.subject} and p.state in ('seconding', 'submitted', 'returned')`,
  about: (of) => sql`
    select p.title, case when p.state = 'seconding'
      then (select count(*)::int from proposal_second s
        join representative r on r.person_id = s.person_id and r.term_id = p.term_id and r.ended_on is null
        where s.proposal_id = p.id and s.state = 'agreed' and s.revision = p.revision)
      else (select count(*)::int from proposal_party y where y.proposal_id = p.id and y.role = 'seconder') end as agreed
    from proposal p where p.id = ${of.subject} and p.state in ('seconding', 'submitted', 'returned')`,
  link: (of) => paths.proposalSeconding(of.subject),
});
