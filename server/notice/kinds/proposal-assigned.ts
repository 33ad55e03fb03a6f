import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { handlersIn } from '../proposal-replies';
import { named } from '../proposal-who';

/** A proposal was given to departments: for the people of those that are new to it. */
export const proposalAssigned = kind({
  name: 'proposalAssigned',
  on: ['proposal.assigned'],
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) =>
    handlersIn(
      sql`select a.unit_id from proposal_assignment a join proposal p on p.id = a.proposal_id and p.round = a.round
        where p.id = ${of.subject} and a.state = 'open' and a.unit_id::text in (select jsonb_array_elements_text(${JSON.stringify(of.data.fresh ?? [])}::jsonb))`,
      of.now,
    ),
  about: (of) => sql`
    select v.*, w.units, w."replyBy" from (${named(of.subject)} and p.state = 'handling') v cross join lateral (
      select string_agg(u.name, '、' order by array_position(array['lead', 'separate', 'co'], a.role), u.name) as units, max(a.reply_by)::text as "replyBy"
      from proposal_assignment a join proposal p on p.id = a.proposal_id and p.round = a.round join handling_unit u on u.id = a.unit_id
      where p.id = ${of.subject} and a.state = 'open') w where w.units is not null`,
  link: (of) => paths.proposalHandling(of.subject),
});
