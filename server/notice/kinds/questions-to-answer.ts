import { sql } from 'drizzle-orm';
import { sessionStates } from '#app/domain/congress/states';
import { isSpeechOpen } from '#app/domain/discussion/seat';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { holding } from '../who';

/** Questions and follow-ups wait for a draft: for management and the handlers of departments. */
export const questionsToAnswer = kind({
  name: 'questionsToAnswer',
  on: ['discussion.questionsPlaced', 'discussion.followedUp'],
  subject: (fact) => fact.session ?? null,
  gather: 15,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select o.person_id from (${holding(of.now, 'management', 'departmentHandler')}) o
    where exists (select 1 from question q where q.session_id = ${of.subject} and q.state = 'open')`,
  about: (of) => sql`
    select c.title, n.count, case when c.state in ${sessionStates.filter(isSpeechOpen)} then 'body' else 'over' end as wording from congress_session c cross join lateral (select count(*)::int as count from question q
      where q.session_id = c.id and q.state = 'open') n where c.id = ${of.subject} and n.count > 0`,
  link: (of) => paths.questionsToAnswer({ session: of.subject }),
});
