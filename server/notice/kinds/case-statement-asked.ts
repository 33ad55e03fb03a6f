import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { caseNamed, headOf } from '../case-who';
import { kind } from '../kind';

const steps: readonly unknown[] = ['askStatement', 'sendBackStatement'];

/** A department is asked for its view, or once more: for its head. */
export const caseStatementAsked = kind({
  name: 'caseStatementAsked',
  on: ['monitor.caseMoved'],
  subject: (fact) => (steps.includes(fact.data?.step) ? fact.subject : null),
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => headOf(of.subject),
  about: (of) => caseNamed(of.subject, sql`c.state = 'stating'`),
  link: (of) => paths.monitorCase(of.subject),
});
