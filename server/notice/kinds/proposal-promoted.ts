import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf } from '../proposal-who';

/** A proposal became a bill on the agenda: for those to whom it belongs. */
export const proposalPromoted = kind({
  name: 'proposalPromoted',
  on: ['proposal.promoted'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => partiesOf(of.subject),
  about: (of) => sql`
    select v.number, v.title, c.title as session from (${named(of.subject)} and p.state = 'promoted') v
    join congress_session c on c.id = ${of.session}`,
  link: (of) => paths.proposal(of.subject),
});
