import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { holding, moment } from '../who';

/** Who sits in a joint meeting (Shanghai art. 25): leaders, heads of committees, the executive committee, the last presidium, the union. */
export const invitedTo = (meeting: string, now: Date) => sql`
  select r.person_id from joint_meeting m join representative r on r.term_id = m.term_id and r.leader and r.ended_on is null where m.id = ${meeting}
  union select c.person_id from joint_meeting m join committee k on k.term_id = m.term_id
    join committee_member c on c.committee_id = k.id and (c.head or k.name like '%执行委员会%') where m.id = ${meeting}
  union select x.person_id from joint_meeting m cross join lateral (select s.id from congress_session s
      where s.term_id = m.term_id and s.kind <> 'rehearsal' and s.state <> 'cancelled'
      and exists (select 1 from presidium_member y where y.session_id = s.id) order by s.created_at desc limit 1) l
    join presidium_member x on x.session_id = l.id where m.id = ${meeting}
  union select o.person_id from (${holding(now, 'secretary')}) o`;

/** A joint meeting is called: for its members. */
export const jointMeetingCalled = kind({
  name: 'jointMeetingCalled',
  on: ['discussion.jointMeetingCalled'],
  statutory: true,
  channels: ['mail', 'push'],
  to: (of) => invitedTo(of.subject, of.now),
  about: (of) => sql`
    select m.title, m.place, m.holds_at as "holdsAt" from joint_meeting m
    where m.id = ${of.subject} and m.state = 'called' and m.holds_at > ${moment(of.now)}`,
  link: (of) => paths.jointMeeting(of.subject),
});
