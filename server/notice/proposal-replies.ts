import { type SQL, sql } from 'drizzle-orm';
import { heirOf, leaderOf } from '#server/proposal/heir';
import { today } from './proposal-work';

/** Those who handle for the departments that a query selects (column `unit_id`), today. */
export const handlersIn = (units: SQL, now: Date): SQL => sql`
  select f.person_id from office f join (${units}) u on u.unit_id = f.scope_id
  where f.kind = 'departmentHandler' and f.starts_on <= ${today(now)} and (f.ends_on is null or f.ends_on >= ${today(now)})`;

/** The replies of a state that are on their way today, with the department that stands for them today and its leader, while that is one of management. */
export const repliesIn = (state: 'submitted' | 'signed', now: Date): SQL => sql`
  select r.id, r.org_id, u.id as unit_id, ${leaderOf(sql`u`, today(now))} as leader_id from proposal_reply r join proposal_assignment a on a.id = r.assignment_id and a.state in ('open', 'done')
  join handling_unit u on u.id = coalesce(${heirOf(sql`a.unit_id`)}, a.unit_id) join proposal p on p.id = r.proposal_id and p.round = r.round
  where r.state = ${state} and p.state in ('handling', 'replied', 'tracking', 'closed')`;
