import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { inRooms, moment } from '../who';

/** What groups asked was answered, or an answer corrected: for their members. An hour's answers are told together, or a group of fifty would get a mail for each. */
export const groupAnswered = kind({
  name: 'groupAnswered',
  on: ['discussion.answerPublished'],
  subject: (fact) => fact.session ?? null,
  gather: 60,
  channels: ['mail', 'push'],
  to: (of) =>
    inRooms(sql`
      select g.room_id from group_question g join question q on q.id = g.question_id join answer a on a.question_id = q.id
      where q.session_id = ${of.subject} and a.published_at >= ${moment(of.at)} - interval '60 minutes'`),
  about: (of) => sql`
    select c.title, n.count from congress_session c cross join lateral (select count(distinct q.id)::int as count from question q join answer a on a.question_id = q.id
      where q.session_id = c.id and a.published_at >= ${moment(of.at)} - interval '60 minutes') n
    where c.id = ${of.subject} and n.count > 0`,
  link: (of) => paths.questions({ session: of.subject }),
});
