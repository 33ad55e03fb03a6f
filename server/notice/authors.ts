import { type SQL, sql } from 'drizzle-orm';

/** The question and those it follows up, up to the first; as the head of a query. */
const chain = (question: string): SQL => sql`
  with recursive chain as (
    select q.id, q.follows_id, q.asked_by from question q where q.id = ${question}
    union all select p.id, p.follows_id, p.asked_by from question p join chain c on p.id = c.follows_id)`;

/** Who wrote a statement that a question came from, or asked one of its follow-ups. */
export const authorsOf = (question: string): SQL => sql`
  select a.person_id from (${chain(question)}
    select s.author_id as person_id from chain c join group_question g on g.question_id = c.id
      join question_source q on q.group_question_id = g.id join statement s on s.id = q.statement_id
    union select c.asked_by from chain c where c.asked_by is not null) a`;
