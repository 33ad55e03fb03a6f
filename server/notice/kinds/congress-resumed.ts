import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { moment, ofSession } from '../who';

/** An adjourned congress goes on, with a sitting held once more. */
export const congressResumed = kind({
  name: 'congressResumed',
  on: ['congress.resumed'],
  statutory: true,
  channels: ['mail', 'push', 'webhook'],
  purpose: 'each',
  to: (of) => ofSession(of.subject),
  about: (of) => sql`
    select c.title, w.stage, w.opens_at as "opensAt" from congress_session c
    join stage_window w on w.session_id = c.id and w.state <> 'closed' and w.closes_at > ${moment(of.now)}
    where c.id = ${of.subject} order by w.opens_at limit 1`,
  link: () => paths.now(),
});
