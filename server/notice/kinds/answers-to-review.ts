import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { draftedAnswers, holding } from '../who';

/** Drafted answers, corrections too, wait for their review. */
export const answersToReview = kind({
  name: 'answersToReview',
  on: ['discussion.answerDrafted'],
  subject: (fact) => fact.session ?? null,
  gather: 15,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select o.person_id from (${holding(of.now, 'answerReviewer')}) o where exists (select 1 from (${draftedAnswers}) a where a.session_id = ${of.subject})`,
  about: (of) => sql`
    select c.title, n.count from congress_session c cross join lateral (select count(*)::int as count from (${draftedAnswers}) a
      where a.session_id = c.id) n where c.id = ${of.subject} and n.count > 0`,
  link: (of) => paths.questionsToAnswer({ session: of.subject }),
});
