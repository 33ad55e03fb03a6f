import { type SQL, sql } from 'drizzle-orm';
import { undoingReasons } from '#app/domain/disclosure/words';
import { holding, moment } from './who';

/**
 * Those who answer what is asked on a disclosure; whoever only publishes answers reads nothing that is for leaders. What should never have hung
 * there is seen, and answered, by its editors alone.
 */
export const answering = (item: string, now: Date): SQL => sql`
  select h.person_id from (${holding(now, 'affairsEditor')}) h where exists (select 1 from disclosure d where d.id = ${item})
  union select h.person_id from (${holding(now, 'management')}) h where exists (select 1 from disclosure d where d.id = ${item} and ${isShown})
  union select h.person_id from (${holding(now, 'answerPublisher')}) h
    where exists (select 1 from disclosure d where d.id = ${item} and ${isShown} and d.audience <> 'leaders')`;
const isShown = sql`(d.taken_down_for is null or d.taken_down_for not in ${undoingReasons})`;

/** A disclosure as notices name it: by its number alone, for a title may hold what not every reader sees. */
export const itemNamed = (item: string): SQL =>
  sql`select d.year, d.number from disclosure d where d.id = ${item} and d.number is not null`;

/** The day of a moment in Shanghai. */
export const dayOfMoment = (now: Date): SQL => sql`(${moment(now)} at time zone 'Asia/Shanghai')::date`;
