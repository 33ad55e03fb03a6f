import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { moment, ofSession } from '../who';

/** A sitting stays open longer: whoever has not come still can. */
export const windowExtended = kind({
  name: 'windowExtended',
  on: ['congress.windowExtended'],
  statutory: true,
  channels: ['mail', 'push', 'webhook'],
  to: (of) => ofSession(of.session),
  about: (of) => sql`
    select c.title, w.stage, w.closes_at as "closesAt" from stage_window w join congress_session c on c.id = w.session_id
    where w.id = ${of.subject} and w.closes_at > ${moment(of.now)}`,
  link: () => paths.now(),
});
