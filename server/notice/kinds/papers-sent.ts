import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { ofSession } from '../who';

/** The papers are out: from here the seven days of reading are counted (Shanghai art. 30). */
export const papersSent = kind({
  name: 'papersSent',
  on: ['congress.papersSent'],
  statutory: true,
  channels: ['mail', 'push', 'webhook'],
  to: (of) => ofSession(of.subject),
  about: (of) => sql`
    select c.title, (select count(*)::int from document d where d.session_id = c.id and d.current_version is not null) as papers
    from congress_session c where c.id = ${of.subject} and c.state <> 'cancelled'`,
  link: (of) => paths.papers(of.subject),
});
