import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { caseNamed, workersOf } from '../case-who';
import { kind } from '../kind';

/** A case was opened by itself: for those who may work on it. */
export const caseOpened = kind({
  name: 'caseOpened',
  on: ['monitor.caseOpened'],
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => workersOf(of.subject, of.now),
  about: (of) => caseNamed(of.subject, sql`c.opened_by is null and c.state = 'opened'`),
  link: (of) => paths.monitorCase(of.subject),
});
