import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';

/** A proposal was withdrawn: for those who seconded it or were asked to, and for whoever has it under review. */
export const proposalWithdrawn = kind({
  name: 'proposalWithdrawn',
  on: ['proposal.withdrawn'],
  channels: ['mail', 'push'],
  to: (of) => sql`
    select s.person_id from proposal_second s where s.proposal_id = ${of.subject} and s.state in ('invited', 'agreed')
    union select p.reviewer_id from proposal p where p.id = ${of.subject} and p.submitted_at is not null and p.reviewer_id is not null`,
  about: (of) => sql`select p.title from proposal p where p.id = ${of.subject} and p.state = 'withdrawn'`,
  link: () => paths.proposals(),
});
