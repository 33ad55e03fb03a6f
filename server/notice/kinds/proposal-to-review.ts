import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { reviewing } from '../proposal-who';

/** Proposals wait for their review: for the members of the committee, or the union office where no committee is named. Those of half an hour are told together. */
export const proposalToReview = kind({
  name: 'proposalToReview',
  on: ['proposal.submitted'],
  subject: (fact) => fact.orgId,
  gather: 30,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select r.person_id from (${reviewing(of.now)}) r
    where exists (select 1 from proposal p where p.org_id = ${of.subject} and p.state = 'submitted'
      and not exists (select 1 from proposal_party y where y.proposal_id = p.id and y.person_id = r.person_id))`,
  about: (of) => sql`
    select n.count from (select count(*)::int as count from proposal p where p.org_id = ${of.subject} and p.state = 'submitted') n
    where n.count > 0`,
  link: () => paths.proposalReviewing(),
});
