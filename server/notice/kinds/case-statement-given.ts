import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { caseNamed, workersOf } from '../case-who';
import { kind } from '../kind';

const steps: readonly unknown[] = ['state'];

/** A department has stated its view: for those who work on the case. */
export const caseStatementGiven = kind({
  name: 'caseStatementGiven',
  on: ['monitor.caseMoved'],
  subject: (fact) => (steps.includes(fact.data?.step) ? fact.subject : null),
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => workersOf(of.subject, of.now),
  about: (of) => caseNamed(of.subject, sql`c.state = 'stated'`),
  link: (of) => paths.monitorCase(of.subject),
});
