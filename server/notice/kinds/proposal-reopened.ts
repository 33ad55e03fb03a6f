import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf } from '../proposal-who';
import { handlersOf, leadersOf } from '../proposal-work';

/** A reply did not satisfy, or the joint meeting wants another: for the departments, their leaders, and those to whom the proposal belongs. */
export const proposalReopened = kind({
  name: 'proposalReopened',
  on: ['proposal.reopened', 'proposal.instructed'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => sql`
    ${handlersOf(of.subject, of.now)} union ${leadersOf(of.subject)} union ${partiesOf(of.subject)}`,
  about: (of) => sql`
    select v.*, p.round, (select min(a.reply_by)::text from proposal_assignment a where a.proposal_id = p.id and a.round = p.round and a.state = 'open') as day
    from (${named(of.subject)} and p.state = 'handling') v join proposal p on p.id = ${of.subject}`,
  link: (of) => paths.proposal(of.subject),
});
