import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { inRooms, moment } from '../who';

/** What groups asked was answered: for their members. An hour's answers are told together, or a group of fifty would get a mail for each. */
export const groupAnswered = kind({
  name: 'groupAnswered',
  on: ['discussion.answerPublished'],
  subject: (fact) => fact.session ?? null,
  gather: 60,
  channels: ['mail', 'push'],
  to: (of) =>
    inRooms(sql`
      select g.room_id from group_question g join question q on q.id = g.question_id
      where q.session_id = ${of.subject} and q.state = 'answered' and q.answered_at > ${moment(of.at)} - interval '70 minutes'`),
  about: (of) => sql`
    select c.title, n.count from congress_session c cross join lateral (select count(*)::int as count from question q
      where q.session_id = c.id and q.state = 'answered' and q.answered_at > ${moment(of.at)} - interval '70 minutes') n
    where c.id = ${of.subject} and n.count > 0`,
  link: (of) => paths.questions({ session: of.subject }),
});
