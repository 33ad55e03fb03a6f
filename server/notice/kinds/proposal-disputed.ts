import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named } from '../proposal-who';
import { holding } from '../who';

/** A proposer objects to what the committee decided: for the presidium and the union office. */
export const proposalDisputed = kind({
  name: 'proposalDisputed',
  on: ['proposal.disputed'],
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select o.person_id from (${holding(of.now, 'secretary')} union
      select m.person_id from presidium_member m join congress_session c on c.id = m.session_id
      join proposal p on p.term_id = c.term_id where p.id = ${of.subject} and c.state not in ('archived', 'cancelled')) o
    where exists (select 1 from proposal p where p.id = ${of.subject} and p.state = 'disputed')
      and not exists (select 1 from proposal_party y where y.proposal_id = ${of.subject} and y.person_id = o.person_id)`,
  about: (of) => sql`${named(of.subject)} and p.state = 'disputed'`,
  link: (of) => paths.proposalDispute(of.subject),
});
