import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named } from '../proposal-who';
import { handlersOf, leadersOf } from '../proposal-work';

/** A proposal is watched more closely: for the departments, their leaders, and whoever leads it in person. */
export const proposalSupervised = kind({
  name: 'proposalSupervised',
  on: ['proposal.supervised'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => sql`${handlersOf(of.subject, of.now)} union ${leadersOf(of.subject)}`,
  about: (of) => named(of.subject),
  link: (of) => paths.followProposal(of.subject),
});
