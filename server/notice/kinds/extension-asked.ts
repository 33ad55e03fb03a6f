import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, reviewing } from '../proposal-who';

/** A department asks for more time: for the committee, while it is not decided. */
export const extensionAsked = kind({
  name: 'extensionAsked',
  on: ['proposal.extensionAsked'],
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select r.person_id from (${reviewing(of.now)}) r
    where exists (select 1 from proposal_extension x where x.id::text = ${String(of.data.extension)} and x.state = 'asked')
      and not exists (select 1 from proposal_party y where y.proposal_id = ${of.subject} and y.person_id = r.person_id)`,
  about: (of) => sql`
    select v.*, u.name as unit from (${named(of.subject)}) v join proposal_extension x on x.id::text = ${String(of.data.extension)} and x.state = 'asked'
    join proposal_assignment a on a.id = x.assignment_id join handling_unit u on u.id = a.unit_id`,
  link: (of) => paths.proposalHandling(of.subject),
});
