import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { actionOwnerOf, caseNamed, headOf } from '../case-who';
import { kind } from '../kind';

/** A case is closed: for the department that answered for it. */
export const caseClosed = kind({
  name: 'caseClosed',
  on: ['monitor.caseClosed'],
  channels: ['mail', 'push'],
  to: (of) => sql`${headOf(of.subject)} union ${actionOwnerOf(of.subject)}`,
  about: (of) => caseNamed(of.subject, sql`c.state = 'closed'`),
  link: (of) => paths.monitorCase(of.subject),
});
