import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { repliesIn } from '../proposal-replies';
import { holding } from '../who';

/** Replies of a department wait for a signature: for its leader in charge, or all of management where none is named. */
export const repliesToSign = kind({
  name: 'repliesToSign',
  on: ['proposal.replySubmitted'],
  subject: (fact) => String(fact.data?.unit),
  gather: 15,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select o.person_id from (${holding(of.now, 'management')}) o join (${repliesIn('submitted', of.now)}) r on r.unit_id::text = ${of.subject}
    where coalesce(r.leader_id, o.person_id) = o.person_id`,
  about: (of) => sql`
    select n.count from (select count(*)::int as count from (${repliesIn('submitted', of.now)}) r where r.unit_id::text = ${of.subject}) n where n.count > 0`,
  link: () => paths.proposalDesk({ turn: 'sign' }),
});
