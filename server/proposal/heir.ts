import { type SQL, sql } from 'drizzle-orm';

/** The id of the department that stands for a department today: itself, or who took a dissolved one's place; null where nobody did. */
export const heirOf = (unit: SQL): SQL => sql`(
  with recursive heir as (
    select i.id, i.dissolved_on, i.successor_id, 0 as depth from handling_unit i where i.id = ${unit}
    union all select n.id, n.dissolved_on, n.successor_id, heir.depth + 1 from heir join handling_unit n on n.id = heir.successor_id
      where heir.dissolved_on is not null and heir.depth < 20)
  select heir.id from heir where heir.dissolved_on is null limit 1)`;

/** The day it is in Shanghai, by the clock of the transaction. */
const today = sql`(app_now() at time zone 'Asia/Shanghai')::date`;

/**
 * The id of the leader in charge of the department that `unit` names (an alias of handling_unit), as long as that person is of management on the
 * day; else null, and any of management signs: replies never wait for somebody who is gone.
 */
export const leaderOf = (unit: SQL, day: SQL = today): SQL => sql`(
  select f.person_id from office f join person n on n.id = f.person_id and n.left_on is null
  where f.person_id = ${unit}.leader_id and f.kind = 'management' and f.starts_on <= ${day} and (f.ends_on is null or f.ends_on >= ${day}) limit 1)`;
