import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';

/** A leader hid a statement: its author is told that and where, and reads the reason there. */
export const statementHidden = kind({
  name: 'statementHidden',
  on: ['discussion.statementHidden'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => sql`select s.author_id from statement s where s.id = ${of.subject} and s.hidden_at is not null`,
  about: (of) => sql`
    select r.name as room, s.number from statement s join discussion_room r on r.id = s.room_id
    where s.id = ${of.subject} and s.hidden_at is not null`,
  link: (of) => paths.statement(String(of.data.room), of.subject),
});
