import { type SQL, sql } from 'drizzle-orm';
import type { Standing } from '#app/domain/proposal/standing';
import type { Day } from '#app/domain/statute/deadlines';
import { isHandedBack } from './handed-back';
import { heirOf, leaderOf } from './heir';

/** A list of ids as a condition's right side; an empty one matches nothing. */
const among = (ids: readonly string[]): SQL =>
  sql`(${sql.join(
    (ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000']).map((id) => sql`${id}::uuid`),
    sql`, `,
  )})`;

/** The assignment `a` of a reply `r` that can still be published: of this round, and with its department yet. */
const onWay = sql`a.id = r.assignment_id and a.round = p.round and a.state in ('open', 'done')`;

/** The condition on rows `p` of proposal for what waits for this person: to second, mend, rate, review, assign, reply to, sign, publish, settle. */
export function todoOf(who: Standing, today: Day): SQL {
  const me = who.personId;
  const reviews = who.isCommittee || who.isSecretary;
  const settles = who.isPresidium || who.isSecretary;
  return sql`p.state in ('seconding', 'submitted', 'returned', 'disputed', 'filed', 'handling', 'replied', 'escalated') and (
    (p.state = 'seconding' and exists (select 1 from proposal_second s where s.proposal_id = p.id and s.person_id = ${me} and s.state = 'invited'))
    or (p.state = 'returned' and p.proposer_id = ${me})
    or (p.state = 'replied' and exists (select 1 from proposal_party y where y.proposal_id = p.id and y.person_id = ${me})
      and exists (select 1 from proposal_reply r where r.proposal_id = p.id and r.round = p.round and r.state = 'published'
        and exists (select 1 from proposal_reply l where l.proposal_id = p.id and l.round = p.round and l.state = 'published' and l.rate_by >= ${today}::date)
        and not exists (select 1 from proposal_reply n where n.proposal_id = p.id and n.corrects = r.id and n.state = 'published')
        and not exists (select 1 from proposal_rating g where g.reply_id = r.id and g.person_id = ${me})))
    or (${reviews} and p.state = 'submitted' and (p.reviewer_id is null or p.reviewer_id = ${me})
      and not exists (select 1 from proposal_party y where y.proposal_id = p.id and y.person_id = ${me}))
    or (${reviews} and (p.state = 'filed' or ${isHandedBack()} or (p.state = 'handling' and exists (
      select 1 from proposal_assignment a join proposal_extension x on x.assignment_id = a.id and x.state = 'asked'
      where a.proposal_id = p.id and a.round = p.round and a.state = 'open'))))
    or (${settles} and p.state = 'disputed'
      and not exists (select 1 from proposal_party y where y.proposal_id = p.id and y.person_id = ${me}))
    or (${who.isSecretary} and p.state = 'escalated')
    or (p.state = 'handling' and exists (select 1 from proposal_assignment a
      where a.proposal_id = p.id and a.round = p.round and a.state = 'open' and a.unit_id in ${among(who.units)}
        and case when a.role = 'co' then a.opinion is null else not exists (
          select 1 from proposal_reply r where r.assignment_id = a.id and r.proposal_id = p.id and r.state in ('submitted', 'signed')) end))
    or (${who.isManagement} and exists (select 1 from proposal_reply r join proposal_assignment a on ${onWay}
      join handling_unit h on h.id = coalesce(${heirOf(sql`a.unit_id`)}, a.unit_id)
      where r.proposal_id = p.id and r.state = 'submitted' and coalesce(${leaderOf(sql`h`)}, ${me}) = ${me}))
    or (${who.isPublisher} and exists (select 1 from proposal_reply r join proposal_assignment a on ${onWay}
      where r.proposal_id = p.id and r.state = 'signed')))`;
}
