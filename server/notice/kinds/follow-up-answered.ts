import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { authorsOf } from '../authors';
import { kind } from '../kind';

/** A follow-up question was answered: for whoever asked it and the authors before. */
export const followUpAnswered = kind({
  name: 'followUpAnswered',
  on: ['discussion.answerPublished'],
  purpose: (fact) => `answer ${fact.data?.answer ?? fact.id}`,
  channels: ['mail', 'push'],
  to: (of) => authorsOf(of.subject),
  about: (of) => sql`
    select q.number, left(q.text, 60) || case when char_length(q.text) > 60 then '……' else '' end as question
    from question q where q.id = ${of.subject} and q.state = 'answered' and q.follows_id is not null`,
  link: (of) => paths.question(of.subject),
});
