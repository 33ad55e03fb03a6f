import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf } from '../proposal-who';

/** All departments have replied, or a reply was corrected: for those to whom the proposal belongs, with the last day to rate it. */
export const proposalReplied = kind({
  name: 'proposalReplied',
  on: ['proposal.replyPublished'],
  purpose: (fact) => `reply ${fact.data?.number}`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select y.person_id from (${partiesOf(of.subject)}) y where exists (select 1 from proposal p where p.id = ${of.subject} and p.state = 'replied')`,
  about: (of) => sql`
    select v.*, (select max(r.rate_by)::text from proposal_reply r where r.proposal_id = ${of.subject} and r.state = 'published') as "rateBy"
    from (${named(of.subject)} and p.state = 'replied') v`,
  link: (of) => paths.rateProposal(of.subject),
});
