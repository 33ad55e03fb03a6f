import { type SQL, sql } from 'drizzle-orm';
import { termOn } from '#server/proposal/term-on';
import { today } from './proposal-work';
import { holding } from './who';

/** Those to whom a proposal belongs: its proposers and its seconders. */
export const partiesOf = (proposal: string): SQL =>
  sql`select y.person_id from proposal_party y where y.proposal_id = ${proposal}`;

/** Its proposers and joint proposers. */
export const proposersOf = (proposal: string): SQL => sql`
  select y.person_id from proposal_party y where y.proposal_id = ${proposal} and y.role in ('proposer', 'joint')`;

/** The members of the committee that reviews proposals in the term that is going on; the union office where there is none. */
export const reviewing = (now: Date): SQL => sql`
  select m.person_id from committee g join committee_member m on m.committee_id = g.id
    where g.handles_proposals and g.term_id = (select t.id from (${termOn(today(now))}) t)
  union select o.person_id from (${holding(now, 'secretary')}) o
    where not exists (select 1 from committee g where g.handles_proposals
      and g.term_id = (select t.id from (${termOn(today(now))}) t))`;

/** A proposal as notices name it: number and title. Conditions on `p` may follow. */
export const named = (proposal: string): SQL => sql`
  select p.year || '-' || lpad(p.number::text, 3, '0') as number, p.title from proposal p where p.id = ${proposal}`;

/** The representatives of the term for which a call was opened. */
export const ofCall = (call: string): SQL => sql`
  select r.person_id from proposal_call c join representative r on r.term_id = c.term_id and r.ended_on is null where c.id = ${call}`;

/** A call as notices name it, with its times. */
export const callNamed = (call: string): SQL => sql`
  select c.title, c.opens_at as "opensAt", c.closes_at as "closesAt" from proposal_call c where c.id = ${call}`;
