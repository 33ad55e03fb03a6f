import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, proposersOf } from '../proposal-who';

/** A proposal has to be completed: for its proposers. */
export const proposalSentBack = kind({
  name: 'proposalSentBack',
  on: ['proposal.sentBack'],
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => proposersOf(of.subject),
  about: (of) => sql`${named(of.subject)} and p.state = 'returned'`,
  link: (of) => paths.proposal(of.subject),
});
