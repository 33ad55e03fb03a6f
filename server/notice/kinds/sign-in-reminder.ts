import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { beforeClosing } from '../before';
import { kind } from '../kind';
import { moment, onRoll } from '../who';

/** A sitting closes soon: for those who have not signed in and have no leave from it. */
export const signInReminder = kind({
  name: 'signInReminder',
  before: (now) =>
    beforeClosing(
      sql`select w.id as subject, w.session_id, w.opens_at, w.closes_at from stage_window w where w.state = 'open' and w.stage <> 'presidium'`,
      now,
    ),
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select e.person_id from (${onRoll(of.session)}) e join stage_window w on w.id = ${of.subject}
    where w.state = 'open' and w.closes_at > ${moment(of.now)}
    and not exists (select 1 from attendance a where a.window_id = w.id and a.person_id = e.person_id)
    and not exists (select 1 from leave_request l where l.session_id = w.session_id and l.person_id = e.person_id
      and l.state = 'granted' and l.stages ? w.stage)`,
  about: (of) => sql`
    select c.title, w.stage, w.closes_at as "closesAt" from stage_window w join congress_session c on c.id = w.session_id
    where w.id = ${of.subject} and w.state = 'open'`,
  link: () => paths.now(),
});
