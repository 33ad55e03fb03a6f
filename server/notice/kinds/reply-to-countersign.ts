import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { heirOf } from '#server/proposal/heir';
import { kind } from '../kind';
import { handlersIn } from '../proposal-replies';
import { named } from '../proposal-who';

const missing = (proposal: string) => sql`
  select h.id as unit_id from proposal p join proposal_reply r on r.proposal_id = p.id and r.round = p.round and r.state = 'draft'
  join proposal_assignment l on l.id = r.assignment_id and l.role = 'lead' and l.state in ('open', 'done')
  join proposal_assignment o on o.proposal_id = p.id and o.round = p.round and o.role = 'co' and o.state in ('open', 'done')
  join handling_unit h on h.id = ${heirOf(sql`o.unit_id`)}
  where p.id = ${proposal} and not exists (select 1 from proposal_countersign g where g.reply_id = r.id and g.assignment_id = o.id)`;

/** The lead has written, or written anew: for the people of departments that help along and have not put their names to it. */
export const replyToCountersign = kind({
  name: 'replyToCountersign',
  on: ['proposal.replyDrafted'],
  gather: 30,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => handlersIn(missing(of.subject), of.now),
  about: (of) =>
    sql`select v.* from (${named(of.subject)}) v where exists (select 1 from (${missing(of.subject)}) o)`,
  link: (of) => paths.proposalHandling(of.subject),
});
