import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named } from '../proposal-who';

/** A proposal was handed in: for its seconders, once in its life. */
export const proposalHandedIn = kind({
  name: 'proposalHandedIn',
  on: ['proposal.submitted'],
  channels: ['mail', 'push'],
  to: (of) => sql`
    select y.person_id from proposal_party y where y.proposal_id = ${of.subject} and y.role = 'seconder'`,
  about: (of) => named(of.subject),
  link: (of) => paths.proposal(of.subject),
});
