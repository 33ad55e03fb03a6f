import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf } from '../proposal-who';
import { handlersOf } from '../proposal-work';

/** A proposal is followed until what was promised is done: for its people, and the departments, who plan the steps. */
export const proposalTracked = kind({
  name: 'proposalTracked',
  on: ['proposal.roundSettled', 'proposal.concluded'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => sql`
    select o.person_id from (${handlersOf(of.subject, of.now)} union ${partiesOf(of.subject)}) o
    where exists (select 1 from proposal p where p.id = ${of.subject} and p.state = 'tracking')`,
  about: (of) => sql`${named(of.subject)} and p.state = 'tracking'`,
  // To its people the page of following it may be closed; whoever works with it gets there from here.
  link: (of) => paths.proposal(of.subject),
});
