import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { answering, dayOfMoment, itemNamed } from '../affairs-who';
import { kind } from '../kind';

/** What is owed on a disclosure within five days, an answer or what one promised: for those who answer, once for each day that something is due. */
export const disclosureQuestionDue = kind({
  name: 'disclosureQuestionDue',
  before: (now) => sql`
    select o.item::text as subject, null::uuid as session_id, 'owed@' || o.day as purpose from (
      select q.disclosure_id as item, case q.state when 'open' then q.due_on else q.rectify_by end as day
      from disclosure_question q where q.state in ('open', 'rectifying') and q.brought_at is not null) o
    where o.day between ${dayOfMoment(now)} and ${dayOfMoment(now)} + 5 group by o.item, o.day`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => answering(of.subject, of.now),
  about: (of) => sql`
    select v.*, (select min(case q.state when 'open' then q.due_on else q.rectify_by end)::text from disclosure_question q
      where q.disclosure_id = ${of.subject} and q.state in ('open', 'rectifying') and q.brought_at is not null) as day
    from (${itemNamed(of.subject)} and exists (select 1 from disclosure_question q where q.disclosure_id = d.id and q.state in ('open', 'rectifying'))) v`,
  link: (of) => paths.disclosure(of.subject),
});
