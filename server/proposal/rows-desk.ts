import { type SQL, sql } from 'drizzle-orm';
import type { Turn } from '#app/domain/proposal/handling-views';
import type { Standing } from '#app/domain/proposal/standing';
import type { ProposalState, ReplyState } from '#app/domain/proposal/states';
import type { AssignmentRole, ReplyOutcome, ResultCode } from '#app/domain/proposal/words';
import { isHandedBack } from './handed-back';
import { heirOf, leaderOf } from './heir';

/** One assignment with the reply on its way; of a co-handling department the lead's. */
export type WorkRow = {
  id: string;
  proposal_id: string;
  year: number;
  number: number;
  title: string;
  state: ProposalState;
  round: number;
  unit: string;
  unit_id: string;
  role: AssignmentRole;
  contact_by: string;
  reply_by: string;
  has_opinion: boolean;
  has_talked: boolean;
  is_extended: boolean;
  is_asked: boolean;
  reply_id: string | null;
  reply_number: number;
  reply_state: ReplyState | null;
  outcome: ReplyOutcome;
  code: ResultCode;
  text: string;
  done_by: string | null;
  corrects: string | null;
  sent_back: string | null;
  names_missing: number;
};

/** Departments' work that a condition on `a` (assignment), `p` (proposal), `u` (department, its heir where it is dissolved) and `r` (reply on its way) selects. */
export const workRows = (condition: SQL, most: number): SQL => sql`
  select a.id, p.id as proposal_id, p.year, p.number, p.title, p.state, p.round, u.name as unit, u.id as unit_id, a.role, a.contact_by, a.reply_by,
    a.opinion is not null as has_opinion,
    exists (select 1 from proposal_contact c join proposal_assignment b on b.id = c.assignment_id
      where c.proposal_id = p.id and b.round = a.round and b.unit_id = a.unit_id) as has_talked,
    exists (select 1 from proposal_extension x where x.assignment_id = a.id and x.state = 'granted') as is_extended,
    exists (select 1 from proposal_extension x where x.assignment_id = a.id and x.state = 'asked') as is_asked,
    r.id as reply_id, r.number as reply_number, r.state as reply_state, r.outcome, r.code, r.text, r.done_by, r.corrects, r.sent_back,
    (select count(*)::int from proposal_assignment o where r.id is not null and o.proposal_id = p.id and o.round = a.round and o.role = 'co'
      and (a.role = 'co' or coalesce(${heirOf(sql`o.unit_id`)} <> u.id, false)) and o.state in ('open', 'done') and (a.role = 'lead' or (a.role = 'co' and o.id = a.id))
      and not exists (select 1 from proposal_countersign g where g.reply_id = r.id and g.assignment_id = o.id)) as names_missing
  from proposal_assignment a join proposal p on p.id = a.proposal_id and p.round = a.round join handling_unit w on w.id = a.unit_id
  join handling_unit u on u.id = case when w.dissolved_on is null then w.id else coalesce(${heirOf(sql`w.id`)}, w.id) end
  left join lateral (select r.* from proposal_reply r join proposal_assignment l on l.id = r.assignment_id
    where r.proposal_id = p.id and l.round = a.round and r.state <> 'published'
      and case when a.role = 'co' then l.role = 'lead' and l.state in ('open', 'done') else l.id = a.id end
    order by r.number desc limit 1) r on true
  where ${condition} order by a.reply_by, p.year, p.number, a.id limit ${most}`;

const openWork = sql`a.state = 'open' and p.state = 'handling'`;
/** A correction goes the same way once more, while its proposal can still be corrected. */
const onWay = sql`(${openWork} or (a.state = 'done' and r.id is not null and a.role <> 'co' and p.state in ('handling', 'replied', 'tracking', 'closed')))`;

const among = (ids: readonly string[]): SQL =>
  ids.length === 0
    ? sql`(null)`
    : sql`(${sql.join(
        ids.map((id) => sql`${id}::uuid`),
        sql`, `,
      )})`;

/** The condition on a department's work that is this person's turn; null where the turn is not of departments' work. */
export function turnOf(turn: Turn, who: Standing): SQL | null {
  const units = among(who.units);
  switch (turn) {
    case 'handle':
      return sql`u.id in ${units} and (${onWay} or (a.state = 'done' and a.role = 'co' and r.state = 'draft' and p.state <> 'escalated'
        and not exists (select 1 from proposal_countersign g where g.reply_id = r.id and g.assignment_id = a.id)))`;
    case 'sign':
      return sql`${onWay} and a.role <> 'co' and r.state = 'submitted' and coalesce(${leaderOf(sql`u`)}, ${who.personId}) = ${who.personId}`;
    case 'publish':
      return sql`${onWay} and a.role <> 'co' and r.state = 'signed'`;
    case 'due':
      return sql`${openWork} and a.role <> 'co'`;
    case 'extend':
      return sql`${openWork} and exists (select 1 from proposal_extension x where x.assignment_id = a.id and x.state = 'asked')`;
    case 'assign':
      return null;
  }
}

/** Filed proposals that no department has, and those of which a department handed its part back and nobody has decided since. */
export const toAssign = (most: number): SQL => sql`
  select p.id, p.year, p.number, p.title, p.round, p.state, p.call_id, p.org_id, p.filed_at from proposal p
  where p.state = 'filed' or ${isHandedBack()}
  order by p.filed_at, p.year, p.number limit ${most}`;
