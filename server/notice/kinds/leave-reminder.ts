import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { moment } from '../who';

/** Leave not decided a day before the session's next sitting: for the leaders in whose delegations it waits. */
export const leaveReminder = kind({
  name: 'leaveReminder',
  before: (now) => sql`
    select w.session_id::text as subject, w.session_id, w.id || '@' || extract(epoch from w.opens_at)::bigint as purpose from stage_window w
    where w.state = 'planned' and w.opens_at > ${moment(now)} and w.opens_at <= ${moment(now)} + interval '24 hours'
    and exists (select 1 from leave_request q where q.session_id = w.session_id and q.state = 'asked' and q.asked_at <= ${moment(now)} - interval '2 hours')`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select l.person_id from leave_request q join roll_entry e on e.session_id = q.session_id and e.person_id = q.person_id
    join representative l on l.delegation_id = e.delegation_id and l.leader and l.ended_on is null and l.person_id <> q.person_id
    where q.session_id = ${of.subject} and q.state = 'asked'`,
  about: (of) => sql`
    select c.title, (select count(*)::int from leave_request q where q.session_id = c.id and q.state = 'asked') as count
    from congress_session c where c.id = ${of.subject}`,
  link: (of) => paths.attendance(of.subject),
});
