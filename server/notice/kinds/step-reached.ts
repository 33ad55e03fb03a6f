import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf, reviewing } from '../proposal-who';

/** A step of what was promised is done: for those to whom the proposal belongs; the last one for the committee too, which checks and closes. */
export const stepReached = kind({
  name: 'stepReached',
  on: ['proposal.milestoneReached'],
  purpose: (fact) => `step ${fact.data?.milestone ?? fact.id}`,
  channels: ['mail', 'push'],
  to: (of) => sql`
    ${partiesOf(of.subject)} union select r.person_id from (${reviewing(of.now)}) r
    where exists (select 1 from proposal p where p.id = ${of.subject} and p.state = 'tracking')
      and not exists (select 1 from proposal_milestone m where m.proposal_id = ${of.subject} and m.reached_on is null)`,
  about: (of) => sql`
    select v.*, left(m.text, 60) as step from (${named(of.subject)}) v join proposal_milestone m on m.proposal_id = ${of.subject}
      and m.id::text = ${String(of.data.milestone ?? '')}`,
  link: (of) => paths.followProposal(of.subject),
});
