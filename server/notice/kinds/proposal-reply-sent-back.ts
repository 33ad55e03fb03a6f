import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { heirOf } from '#server/proposal/heir';
import { kind } from '../kind';
import { handlersIn } from '../proposal-replies';
import { named } from '../proposal-who';

const returned = (reply: unknown) => sql`
  select ${heirOf(sql`a.unit_id`)} as unit_id from proposal_reply r join proposal_assignment a on a.id = r.assignment_id
  where r.id::text = ${String(reply)} and r.state = 'draft' and r.sent_back is not null`;

/** A reply came back to be changed: for the people of the department. */
export const proposalReplySentBack = kind({
  name: 'proposalReplySentBack',
  on: ['proposal.replySentBack'],
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => handlersIn(returned(of.data.reply), of.now),
  about: (of) =>
    sql`select v.* from (${named(of.subject)}) v where exists (select 1 from (${returned(of.data.reply)}) r)`,
  link: (of) => paths.proposalHandling(of.subject),
});
