import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf } from '../proposal-who';

/** Two proposals of the same content became one case: for those to whom either of them belongs. */
export const proposalMerged = kind({
  name: 'proposalMerged',
  on: ['proposal.merged'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => sql`
    ${partiesOf(of.subject)} union
    select y.person_id from proposal p join proposal_party y on y.proposal_id = p.merged_into where p.id = ${of.subject}`,
  about: (of) => sql`
    select v.number, v.title, p.year || '-' || lpad(p.number::text, 3, '0') as lead, p.title as "leadTitle"
    from (${named(of.subject)}) v join proposal m on m.id = ${of.subject} join proposal p on p.id = m.merged_into`,
  link: (of) => paths.proposal(of.subject),
});
