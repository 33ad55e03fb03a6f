import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf } from '../proposal-who';

/** A proposal is not filed: for those to whom it belongs, with the last day on which its proposers may object. */
export const proposalDeclined = kind({
  name: 'proposalDeclined',
  on: ['proposal.declined'],
  channels: ['mail', 'push'],
  to: (of) => partiesOf(of.subject),
  about: (of) => sql`
    select v.number, v.title, e.data ->> 'until' as until from (${named(of.subject)} and p.state = 'declined') v
    join proposal_event e on e.proposal_id = ${of.subject} and e.kind = 'declined' order by e.seq limit 1`,
  link: (of) => paths.proposalDispute(of.subject),
});
