import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { actionOwnerOf, caseNamed, headOf } from '../case-who';
import { kind } from '../kind';

const steps: readonly unknown[] = ['agree', 'sendBackAction'];

/** An action is agreed, or sent back: for the head and for whoever sees to it. */
export const caseActionAgreed = kind({
  name: 'caseActionAgreed',
  on: ['monitor.caseMoved'],
  subject: (fact) => (steps.includes(fact.data?.step) ? fact.subject : null),
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`${headOf(of.subject)} union ${actionOwnerOf(of.subject)}`,
  about: (of) => caseNamed(of.subject, sql`c.state = 'acting'`),
  link: (of) => paths.monitorCase(of.subject),
});
