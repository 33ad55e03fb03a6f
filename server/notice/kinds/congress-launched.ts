import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { ofSession } from '../who';

/** The congress is convened: everybody on its roll and whoever attends must know (Shanghai art. 30). */
export const congressLaunched = kind({
  name: 'congressLaunched',
  on: ['congress.launched'],
  statutory: true,
  channels: ['mail', 'push', 'webhook'],
  to: (of) => ofSession(of.subject),
  about: (of) => sql`
    select c.title, (select min(w.opens_at) from stage_window w where w.session_id = c.id) as "opensAt"
    from congress_session c where c.id = ${of.subject} and c.state <> 'cancelled'`,
  link: () => paths.now(),
});
