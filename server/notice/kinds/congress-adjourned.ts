import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { ofSession } from '../who';

/** The quorum was missed twice: the congress is adjourned. */
export const congressAdjourned = kind({
  name: 'congressAdjourned',
  on: ['congress.adjourned'],
  statutory: true,
  channels: ['mail', 'push', 'webhook'],
  purpose: 'each',
  to: (of) => ofSession(of.subject),
  about: (of) => sql`
    select c.title, c.adjourned_from as stage from congress_session c where c.id = ${of.subject} and c.state = 'adjourned'`,
  link: () => paths.now(),
});
