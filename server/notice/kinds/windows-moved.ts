import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { moment, ofSession } from '../who';

/** The times of a convened congress have changed. What is changed within ten minutes is told once. */
export const windowsMoved = kind({
  name: 'windowsMoved',
  on: ['congress.windowsMoved', 'congress.windowsPlanned'],
  statutory: true,
  channels: ['mail', 'push', 'webhook'],
  gather: 10,
  to: (of) => ofSession(of.subject),
  about: (of) => sql`
    select c.title, w.stage, w.opens_at as "opensAt" from congress_session c
    join stage_window w on w.session_id = c.id and w.state <> 'closed' and w.closes_at > ${moment(of.now)}
    where c.id = ${of.subject} and c.roll_frozen_at is not null order by w.opens_at limit 1`,
  link: () => paths.now(),
});
