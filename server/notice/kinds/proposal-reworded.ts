import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named } from '../proposal-who';

/** A returned proposal came back with other words: for those whose names as seconders stand under the ones before. Once for each version. */
export const proposalReworded = kind({
  name: 'proposalReworded',
  on: ['proposal.submitted'],
  subject: (fact) => (fact.data?.reworded ? fact.subject : null),
  purpose: (fact) => `revision ${String(fact.data?.revision)}`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select s.person_id from proposal_second s join proposal p on p.id = s.proposal_id
    where p.id = ${of.subject} and p.state in ('submitted', 'returned') and s.state = 'agreed' and s.revision <> p.revision`,
  about: (of) => sql`${named(of.subject)} and p.state in ('submitted', 'returned')`,
  link: (of) => paths.proposalSeconding(of.subject),
});
