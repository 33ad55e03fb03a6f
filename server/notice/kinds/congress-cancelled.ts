import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { ofSession } from '../who';

/** A congress that was convened does not take place. */
export const congressCancelled = kind({
  name: 'congressCancelled',
  on: ['congress.cancelled'],
  statutory: true,
  channels: ['mail', 'push', 'webhook'],
  to: (of) => ofSession(of.subject),
  about: (of) => sql`select c.title from congress_session c where c.id = ${of.subject}`,
  link: () => paths.now(),
});
