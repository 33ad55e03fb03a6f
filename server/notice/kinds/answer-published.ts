import { sql } from 'drizzle-orm';
import { sessionStates } from '#app/domain/congress/states';
import { mayFollowUp } from '#app/domain/discussion/seat';
import { paths } from '#app/paths';
import { authorsOf } from '../authors';
import { kind } from '../kind';

/** Management answered what somebody said: for every author whose statement the question came from. A correction is told again. */
export const answerPublished = kind({
  name: 'answerPublished',
  on: ['discussion.answerPublished'],
  purpose: (fact) => `answer ${fact.data?.answer ?? fact.id}`,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select a.person_id from (${authorsOf(of.subject)}) a join question q on q.id = ${of.subject} where q.follows_id is null`,
  about: (of) => sql`
    select q.number, left(q.text, 60) || case when char_length(q.text) > 60 then '……' else '' end as question,
      case when c.state in ${sessionStates.filter(mayFollowUp)} then 'body' else 'over' end as wording
    from question q join congress_session c on c.id = q.session_id where q.id = ${of.subject} and q.state = 'answered' and q.follows_id is null`,
  link: (of) => paths.question(of.subject),
});
