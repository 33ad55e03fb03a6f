import { type SQL, sql } from 'drizzle-orm';
import type { OfficeKind } from '#app/domain/actor';

const today = (now: Date) => sql`(${now.toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date`;

/** The formal representatives of a session whose mandate has not ended. */
export const onRoll = (session: string | null): SQL => sql`
  select e.person_id from roll_entry e join congress_session c on c.id = e.session_id
  join representative r on r.term_id = c.term_id and r.person_id = e.person_id and r.ended_on is null
  where e.session_id = ${session}`;

/** Everybody whom a session concerns: its representatives and those who attend without a vote. Nobody before the roll is frozen. */
export const ofSession = (session: string | null): SQL => sql`
  ${onRoll(session)} union
  select a.person_id from attendee a join congress_session c on c.term_id = a.term_id
  where c.id = ${session} and c.roll_frozen_at is not null`;

/** All staff who have not left. */
export const allStaff = (): SQL => sql`select p.id from person p where p.left_on is null and not p.invented`;

/** Those who hold one of the offices on this day. */
export const holding = (now: Date, ...offices: readonly OfficeKind[]): SQL => sql`
  select f.person_id from office f where f.kind in ${offices} and f.starts_on <= ${today(now)}
  and (f.ends_on is null or f.ends_on >= ${today(now)})`;

/** The members of the rooms that a query selects; attendees of a delegation are among them. */
export const inRooms = (rooms: SQL): SQL => sql`
  select e.person_id from discussion_room r join congress_session c on c.id = r.session_id
  join roll_entry e on e.session_id = r.session_id and (r.kind = 'plenary' or (r.kind = 'delegation' and e.delegation_id = r.delegation_id))
  join representative v on v.term_id = c.term_id and v.person_id = e.person_id and v.ended_on is null where r.id in (${rooms})
  union select a.person_id from discussion_room r join attendee a on a.delegation_id = r.delegation_id where r.id in (${rooms})
  union select m.person_id from discussion_room r join presidium_member m on r.kind = 'presidium' and m.session_id = r.session_id where r.id in (${rooms})
  union select m.person_id from discussion_room r join committee_member m on m.committee_id = r.committee_id where r.id in (${rooms})`;

/** A moment of the database as `${…}` takes it. */
export const moment = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

/** Answers that were written, corrections too, and wait for their review: with the session each belongs to. What was sent back waits for its author. */
export const draftedAnswers = sql`
  select a.id, q.session_id from answer a join question q on q.id = a.question_id
  where a.published_at is null and a.reviewed_at is null and a.sent_back is null`;

/** Answers that were reviewed, corrections too, and wait for their publication. */
export const reviewedAnswers = sql`
  select a.id, q.session_id from answer a join question q on q.id = a.question_id
  where a.published_at is null and a.reviewed_at is not null`;
