import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { moment, ofSession } from '../who';

/** The times of a convened congress have changed; what was planned before it was convened concerns nobody. What is changed within ten minutes is told once. */
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
    where c.id = ${of.subject} and exists (select 1 from journal j where j.session_id = c.id
      and j.fact in ('congress.windowsMoved', 'congress.windowsPlanned') and j.at > c.roll_frozen_at and j.at > ${moment(of.at)} - interval '11 minutes')
    order by w.opens_at limit 1`,
  link: () => paths.now(),
});
