import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf } from '../proposal-who';

/** A proposal is closed: for those to whom it belongs. */
export const proposalClosed = kind({
  name: 'proposalClosed',
  on: ['proposal.roundSettled', 'proposal.completed'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => sql`
    select y.person_id from (${partiesOf(of.subject)}) y
    where exists (select 1 from proposal p where p.id = ${of.subject} and p.state = 'closed')`,
  about: (of) => sql`${named(of.subject)} and p.state = 'closed'`,
  link: (of) => paths.proposal(of.subject),
});
