import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { holding } from '../who';

/** Leave that waits: whose leader decides it; where a leader asks, the secretaries do. */
export const leaveAsked = kind({
  name: 'leaveAsked',
  on: ['congress.leaveAsked'],
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select l.person_id from leave_request q join roll_entry e on e.session_id = q.session_id and e.person_id = q.person_id
      join representative l on l.delegation_id = e.delegation_id and l.leader and l.ended_on is null and l.person_id <> q.person_id
      where q.session_id = ${of.session} and q.person_id = ${of.subject} and q.state = 'asked'
    union select o.person_id from (${holding(of.now, 'secretary')}) o
      where exists (select 1 from leave_request q join roll_entry e on e.session_id = q.session_id and e.person_id = q.person_id
        where q.session_id = ${of.session} and q.person_id = ${of.subject} and q.state = 'asked' and e.leader)`,
  about: (of) => sql`
    select p.name from person p join leave_request q on q.person_id = p.id
    where p.id = ${of.subject} and q.session_id = ${of.session} and q.state = 'asked'`,
  link: (of) => paths.attendance(of.session ?? undefined),
});
