import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { moment } from '../who';

/** Representatives are asked about nominations: for all of the term. */
export const awardsConsulted = kind({
  name: 'awardsConsulted',
  on: ['proposal.awardsConsulted'],
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) =>
    sql`select r.person_id from representative r where r.term_id::text = ${of.subject} and r.ended_on is null`,
  about: (of) => sql`
    select count(*)::int as count, max(a.consults_until) as "untilAt" from proposal_award a
    where a.term_id::text = ${of.subject} and a.state = 'consulted' and a.consults_until > ${moment(of.now)} having count(*) > 0`,
  link: () => paths.proposalAwards(),
});
