import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { holding } from '../who';

/** Groups' questions wait to be placed before management: for the secretary, through whom each of them goes. */
export const questionsSent = kind({
  name: 'questionsSent',
  on: ['discussion.questionSent'],
  subject: (fact) => fact.session ?? null,
  gather: 30,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select o.person_id from (${holding(of.now, 'secretary')}) o
    where exists (select 1 from group_question g join discussion_room r on r.id = g.room_id
      where r.session_id = ${of.subject} and g.state = 'sent')`,
  about: (of) => sql`
    select c.title, n.count from congress_session c cross join lateral (select count(*)::int as count from group_question g
      join discussion_room r on r.id = g.room_id where r.session_id = c.id and g.state = 'sent') n
    where c.id = ${of.subject} and n.count > 0`,
  link: (of) => paths.mergeQuestions(of.subject),
});
