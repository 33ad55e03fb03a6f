import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { inRooms, moment } from '../who';

/** A group's questions were handed to management, perhaps with those of other groups: for the group. */
export const questionsPlaced = kind({
  name: 'questionsPlaced',
  on: ['discussion.questionsPlaced'],
  subject: (fact) => fact.session ?? null,
  gather: 30,
  channels: ['push'],
  to: (of) =>
    inRooms(sql`
      select g.room_id from group_question g join question q on q.id = g.question_id
      where q.session_id = ${of.subject} and g.state = 'placed' and q.consolidated_at >= ${moment(of.at)} - interval '30 minutes'`),
  about: (of) => sql`
    select c.title, n.count from congress_session c cross join lateral (select count(*)::int as count from question q
      where q.session_id = c.id and q.follows_id is null and q.consolidated_at >= ${moment(of.at)} - interval '30 minutes') n
    where c.id = ${of.subject} and n.count > 0`,
  link: (of) => paths.questions({ session: of.subject }),
});
