import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { allStaff, moment } from '../who';

/** Resolutions are laid open to all staff (Shanghai art. 37); those of ten minutes are told together. */
export const resolutionPublished = kind({
  name: 'resolutionPublished',
  on: ['resolution.published'],
  subject: (fact) => fact.session ?? null,
  gather: 10,
  channels: ['mail', 'push', 'webhook'],
  to: () => allStaff(),
  about: (of) => sql`
    select c.title, (select count(*)::int from resolution r where r.session_id = c.id and r.state = 'published'
      and r.published_at >= ${moment(of.at)} - interval '10 minutes') as count
    from congress_session c where c.id = ${of.subject}`,
  link: () => paths.resolutions(),
});
