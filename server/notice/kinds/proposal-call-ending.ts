import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { callNamed } from '../proposal-who';
import { moment } from '../who';

/** A call ends within two days: for those whose proposal is still a draft or still looks for seconders. A moved end is told anew. */
export const proposalCallEnding = kind({
  name: 'proposalCallEnding',
  before: (now) => sql`
    select c.id::text as subject, null::uuid as session_id, 'end@' || extract(epoch from c.closes_at)::bigint as purpose from proposal_call c
    where c.opens_at <= ${moment(now)} and c.closes_at > ${moment(now)} and c.closes_at <= ${moment(now)} + interval '2 days'`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select p.proposer_id as person_id from proposal_call c join proposal p on p.term_id = c.term_id and p.state in ('draft', 'seconding') and p.submitted_at is null
    where c.id = ${of.subject}`,
  about: (of) => sql`select * from (${callNamed(of.subject)}) c where c."closesAt" > ${moment(of.now)}`,
  link: () => paths.writeProposal(),
});
