import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf } from '../proposal-who';

/** A proposal is published inside the unit: for those to whom it belongs. */
export const proposalPublished = kind({
  name: 'proposalPublished',
  on: ['proposal.published'],
  channels: ['mail', 'push'],
  to: (of) => partiesOf(of.subject),
  about: (of) => sql`${named(of.subject)} and p.published_at is not null`,
  link: (of) => paths.proposal(of.subject),
});
