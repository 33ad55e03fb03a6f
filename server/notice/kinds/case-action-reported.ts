import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { caseNamed, workersOf } from '../case-who';
import { kind } from '../kind';

const steps: readonly unknown[] = ['report'];

/** An action was reported: for those who work on the case, who look whether it is done. */
export const caseActionReported = kind({
  name: 'caseActionReported',
  on: ['monitor.caseMoved'],
  subject: (fact) => (steps.includes(fact.data?.step) ? fact.subject : null),
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => workersOf(of.subject, of.now),
  about: (of) => caseNamed(of.subject, sql`c.state = 'done'`),
  link: (of) => paths.monitorCase(of.subject),
});
