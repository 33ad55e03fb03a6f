import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { isHandedBack } from '#server/proposal/handed-back';
import { kind } from '../kind';
import { reviewing } from '../proposal-who';

const waiting = (org: string) => sql`p.org_id = ${org} and (p.state = 'filed' or ${isHandedBack()})`;

/** Proposals wait for a department, new ones, bills that left the agenda, and those of which a department handed its part back: for the committee. Those of half an hour are told together. */
export const proposalToAssign = kind({
  name: 'proposalToAssign',
  on: [
    'proposal.filed',
    'proposal.madeSuggestion',
    'proposal.disputeSettled',
    'proposal.handedBack',
    'proposal.billDropped',
  ],
  // What the presidium declined waits for nobody.
  subject: (fact) => (fact.data?.outcome === 'decline' ? null : fact.orgId),
  gather: 30,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select r.person_id from (${reviewing(of.now)}) r
    where exists (select 1 from proposal p where ${waiting(of.subject)})`,
  about: (of) => sql`
    select n.count from (select count(*)::int as count from proposal p where ${waiting(of.subject)}) n
    where n.count > 0`,
  link: () => paths.proposalDesk({ turn: 'assign' }),
});
