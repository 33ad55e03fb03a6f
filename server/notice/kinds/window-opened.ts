import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { moment, ofSession } from '../who';

/** A sitting has begun. */
export const windowOpened = kind({
  name: 'windowOpened',
  on: ['congress.windowOpened'],
  statutory: true,
  waits: true,
  channels: ['mail', 'push', 'webhook'],
  // A meeting of the presidium is nothing for group chats.
  everybody: ({ stage }) => stage !== 'presidium',
  to: (of) => sql`
    select s.person_id from (${ofSession(of.session)}) s join stage_window w on w.id = ${of.subject}
    where w.closes_at > ${moment(of.now)} and (w.stage <> 'presidium'
      or exists (select 1 from presidium_member m where m.session_id = w.session_id and m.person_id = s.person_id))
    and not exists (select 1 from attendance a where a.window_id = w.id and a.person_id = s.person_id)`,
  about: (of) => sql`
    select c.title, w.stage, w.closes_at as "closesAt" from stage_window w join congress_session c on c.id = w.session_id
    where w.id = ${of.subject} and w.closes_at > ${moment(of.now)}`,
  link: () => paths.now(),
});
