import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { caseNamed, expertsOf } from '../case-who';
import { kind } from '../kind';

const steps: readonly unknown[] = ['refer'];

/** A case lies with the experts: for those of other departments. */
export const casePanelAsked = kind({
  name: 'casePanelAsked',
  on: ['monitor.caseMoved'],
  subject: (fact) => (steps.includes(fact.data?.step) ? fact.subject : null),
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => expertsOf(of.subject, of.now),
  about: (of) => caseNamed(of.subject, sql`c.state = 'panel'`),
  link: (of) => paths.monitorCase(of.subject),
});
