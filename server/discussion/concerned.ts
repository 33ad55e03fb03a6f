import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client';

/** The question and those it follows up, up to the first. */
const chain = (questionId: string) => sql`chain as (
  select q.id, q.follows_id, q.asked_by, q.session_id from question q where q.id = ${questionId}
  union all select p.id, p.follows_id, p.asked_by, p.session_id from question p join chain c on p.id = c.follows_id)`;

/** The groups whose questions were merged into it. */
const rooms = sql`rooms as (select distinct r.id, r.kind, r.delegation_id, r.committee_id, r.session_id
  from chain c join group_question g on g.question_id = c.id join discussion_room r on r.id = g.room_id)`;

/** Who wrote a statement that it came from, or asked one of its follow-ups. */
const authors = sql`authors as (
  select s.author_id as person_id from chain c join group_question g on g.question_id = c.id
    join question_source q on q.group_question_id = g.id join statement s on s.id = q.statement_id
  union select c.asked_by from chain c where c.asked_by is not null)`;

/** Those who sit in its groups: the delegation's representatives on the roll and its attendees, the committee, the presidium, in the plenary all. */
const members = sql`members as (
  select e.person_id from rooms r join roll_entry e on e.session_id = r.session_id
    and (r.kind = 'plenary' or (r.kind = 'delegation' and e.delegation_id = r.delegation_id))
    join congress_session s on s.id = r.session_id
    join representative v on v.term_id = s.term_id and v.person_id = e.person_id and v.ended_on is null
  union select a.person_id from rooms r join congress_session s on s.id = r.session_id
    join attendee a on a.term_id = s.term_id and r.kind = 'delegation' and a.delegation_id = r.delegation_id
  union select m.person_id from rooms r join presidium_member m on r.kind = 'presidium' and m.session_id = r.session_id
  union select m.person_id from rooms r join committee_member m on r.kind = 'committee' and m.committee_id = r.committee_id)`;

const concerned = (questionId: string) =>
  sql`with recursive ${chain(questionId)}, ${rooms}, ${authors}, ${members}`;

/** Everybody whom an answer to the question must reach: who said it first, who asked further, and the groups that raised it. One query. */
export async function findConcerned(
  tx: Tx,
  questionId: string,
): Promise<readonly { readonly personId: string; readonly isAuthor: boolean }[]> {
  const rows = await tx.execute<{ person_id: string; author: boolean }>(sql`${concerned(questionId)}
    select p.person_id, bool_or(p.author) as author from (
      select person_id, true as author from authors union all select person_id, false from members) p
    group by p.person_id order by p.person_id`);
  return rows.map((row) => ({ personId: row.person_id, isAuthor: row.author }));
}

/** Whether the person may follow up the question's answer. */
export async function isConcerned(tx: Tx, questionId: string, personId: string): Promise<boolean> {
  const [row] = await tx.execute<{ yes: boolean }>(sql`${concerned(questionId)}
    select exists (select 1 from authors where person_id = ${personId})
      or exists (select 1 from members where person_id = ${personId}) as yes`);
  return row?.yes === true;
}
