import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named } from '../proposal-who';
import { handlersOf, leadersOf } from '../proposal-work';

/** The committee reminds: for the departments and their leaders. */
export const proposalReminded = kind({
  name: 'proposalReminded',
  on: ['proposal.reminded'],
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`${handlersOf(of.subject, of.now)} union ${leadersOf(of.subject)}`,
  about: (of) => sql`${named(of.subject)} and p.state in ('handling', 'tracking')`,
  link: (of) =>
    of.data.state === 'tracking' ? paths.followProposal(of.subject) : paths.proposalHandling(of.subject),
});
