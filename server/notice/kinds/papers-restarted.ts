import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { ofSession } from '../who';

/** A paper changed in substance: the time of notice begins again (Shanghai art. 30). */
export const papersRestarted = kind({
  name: 'papersRestarted',
  on: ['report.papersRestarted'],
  statutory: true,
  channels: ['mail', 'push', 'webhook'],
  purpose: (fact) => `version ${fact.data?.number}`,
  to: (of) => ofSession(of.session),
  about: (of) => sql`
    select d.title, c.title as session from document d join congress_session c on c.id = d.session_id
    where d.id = ${of.subject} and c.state <> 'cancelled'`,
  link: (of) => paths.paper(of.subject),
});
