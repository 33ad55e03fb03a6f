import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '#app/domain/statute/deadlines';

const ofCases = sql`any (array(select c.id from c))`;

/**
 * What people said of the results, as parts of a `with` over `c` (proposals by id, round, state, imported). `rated` (proposal_id, unit, result, at):
 * each person's latest rating of a department's replies, of a corrected one none. `silent` (proposal_id, unit, person_id, last): who has no
 * such rating although the time is over that began with the reply published last, has not left before, and was not cut off by somebody's
 * "dissatisfied", which ends a round at once. Nobody is in both.
 */
export const said = (today: Day): SQL => sql`
  every as materialized (select r.id, r.proposal_id, r.unit, r.round, r.rate_by, r.corrects from proposal_reply r
    where r.proposal_id = ${ofCases} and r.state = 'published'),
  r as materialized (select e.* from every e where not exists (select 1 from every n where n.corrects = e.id)),
  g as materialized (select g.proposal_id, r.unit, r.round, g.person_id, g.result, g.at
    from proposal_rating g join r on r.id = g.reply_id where g.proposal_id = ${ofCases}),
  rated as (select distinct on (g.proposal_id, g.unit, g.person_id) g.proposal_id, g.unit, g.result, g.at
    from g order by g.proposal_id, g.unit, g.person_id, g.at desc),
  ended as (select c.id, c.round, max(r.rate_by) as last from c join r on r.proposal_id = c.id and r.round = c.round
    where not c.imported and c.state in ('replied', 'escalated', 'tracking', 'closed')
      and not exists (select 1 from g where g.proposal_id = c.id and g.round = c.round and g.result = 'dissatisfied')
    group by c.id, c.round having max(r.rate_by) < ${today}::date),
  silent as (select distinct r.proposal_id, r.unit, y.person_id, d.last from ended d join r on r.proposal_id = d.id and r.round = d.round
    join proposal_party y on y.proposal_id = d.id join person n on n.id = y.person_id and (n.left_on is null or n.left_on > d.last)
    where not exists (select 1 from g where g.proposal_id = r.proposal_id and g.unit = r.unit and g.person_id = y.person_id))`;
