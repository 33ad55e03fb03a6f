import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf } from '../proposal-who';

/** A proposal is handled as a suggestion: for those to whom it belongs; its proposers may object. */
export const proposalSuggestion = kind({
  name: 'proposalSuggestion',
  on: ['proposal.madeSuggestion'],
  channels: ['mail', 'push'],
  to: (of) => partiesOf(of.subject),
  about: (of) => sql`${named(of.subject)} and p.standing = 'suggestion'`,
  link: (of) => paths.proposal(of.subject),
});
