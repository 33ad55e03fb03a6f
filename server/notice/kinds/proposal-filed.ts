import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf } from '../proposal-who';

/** A proposal is filed: for those to whom it belongs. */
export const proposalFiled = kind({
  name: 'proposalFiled',
  on: ['proposal.filed'],
  channels: ['mail', 'push'],
  to: (of) => partiesOf(of.subject),
  about: (of) => sql`${named(of.subject)} and p.filed_at is not null`,
  link: (of) => paths.proposal(of.subject),
});
