import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { holding } from '../who';

/** Drafted answers wait for their review. */
export const answersToReview = kind({
  name: 'answersToReview',
  on: ['discussion.answerDrafted'],
  subject: (fact) => fact.session ?? null,
  gather: 15,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select o.person_id from (${holding(of.now, 'answerReviewer')}) o where exists (select 1 from question q where q.session_id = ${of.subject}
      and q.state = 'drafted' and not exists (select 1 from answer a where a.question_id = q.id and a.sent_back is not null and a.published_at is null))`,
  about: (of) => sql`
    select c.title, n.count from congress_session c cross join lateral (select count(*)::int as count from question q
      where q.session_id = c.id and q.state = 'drafted') n where c.id = ${of.subject} and n.count > 0`,
  link: (of) => paths.questionsToAnswer({ session: of.subject }),
});
