import { type SQL, sql } from 'drizzle-orm';
import { holding } from './who';

/** Departments that answer for a proposal in its present round, a dissolved one's successor for it. */
const unitsOf = (proposal: string): SQL => sql`
  with recursive heir as (
    select u.id, u.leader_id, u.dissolved_on, u.successor_id, 0 as depth from proposal p
      join proposal_assignment a on a.proposal_id = p.id and a.round = p.round and a.state in ('open', 'done')
      join handling_unit u on u.id = a.unit_id where p.id = ${proposal}
    union all select n.id, n.leader_id, n.dissolved_on, n.successor_id, heir.depth + 1 from heir join handling_unit n on n.id = heir.successor_id
      where heir.dissolved_on is not null and heir.depth < 20)
  select id, leader_id from heir where dissolved_on is null`;

/** Those who handle a proposal for its departments today. */
export const handlersOf = (proposal: string, now: Date): SQL => sql`
  select f.person_id from office f join (${unitsOf(proposal)}) u on u.id = f.scope_id
  join (${holding(now, 'departmentHandler')}) h on h.person_id = f.person_id
  where f.kind = 'departmentHandler'`;

/** The leaders in charge of its departments, and whoever leads it in person. */
export const leadersOf = (proposal: string): SQL => sql`
  select u.leader_id as person_id from (${unitsOf(proposal)}) u where u.leader_id is not null
  union select p.leader_id from proposal p where p.id = ${proposal} and p.leader_id is not null`;

/** The day it is in Shanghai. */
export const today = (now: Date): SQL =>
  sql`(${now.toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date`;
