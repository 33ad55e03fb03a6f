import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf, reviewing } from '../proposal-who';
import { leadersOf } from '../proposal-work';
import { holding } from '../who';

/** A second round failed too: for the union office, which brings it to the joint meeting, the committee, the leaders, and its people. */
export const proposalEscalated = kind({
  name: 'proposalEscalated',
  on: ['proposal.escalated'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => sql`
    select o.person_id from (${holding(of.now, 'secretary')} union ${reviewing(of.now)} union ${leadersOf(of.subject)} union ${partiesOf(of.subject)}) o
    where exists (select 1 from proposal p where p.id = ${of.subject} and p.state = 'escalated')`,
  about: (of) => sql`${named(of.subject)} and p.state = 'escalated'`,
  // To its people the page of following it may be closed; whoever works with it gets there from here.
  link: (of) => paths.proposal(of.subject),
});
