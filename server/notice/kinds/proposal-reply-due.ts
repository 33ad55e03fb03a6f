import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { handlersIn } from '../proposal-replies';
import { named } from '../proposal-who';
import { today } from '../proposal-work';

/** What departments owe within three days, or owe already. */
const owed = (now: Date) => sql`
  select a.proposal_id, a.unit_id, a.reply_by from proposal_assignment a join proposal p on p.id = a.proposal_id and p.round = a.round and p.state = 'handling'
  where a.state = 'open' and a.role <> 'co' and a.reply_by <= ${today(now)} + 3`;

/** A reply is due within three days, or its day is past: once each for the people of the departments that owe it. An extension counts anew. */
export const proposalReplyDue = kind({
  name: 'proposalReplyDue',
  before: (now) => sql`
    select o.proposal_id::text as subject, null::uuid as session_id,
      case when min(o.reply_by) < ${today(now)} then 'over@' else 'due@' end || min(o.reply_by) as purpose
    from (${owed(now)}) o group by o.proposal_id`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) =>
    handlersIn(sql`select o.unit_id from (${owed(of.now)}) o where o.proposal_id = ${of.subject}`, of.now),
  about: (of) => sql`
    select v.*, o."replyBy" from (${named(of.subject)}) v cross join (
      select min(o.reply_by)::text as "replyBy" from (${owed(of.now)}) o where o.proposal_id = ${of.subject}) o where o."replyBy" is not null`,
  link: (of) => paths.proposalHandling(of.subject),
});
