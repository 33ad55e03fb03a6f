import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { draftedAnswers, holding, moment } from '../who';

/** The closing begins within a day and questions are open: for each hand that an answer still has to go through. */
export const unansweredReminder = kind({
  name: 'unansweredReminder',
  before: (now) => sql`
    select w.session_id::text as subject, w.session_id, 'closing@' || extract(epoch from w.opens_at)::bigint as purpose from stage_window w
    where w.stage = 'closing' and w.state = 'planned' and w.opens_at > ${moment(now)} and w.opens_at <= ${moment(now)} + interval '24 hours'
    and exists (select 1 from question q where q.session_id = w.session_id and q.state <> 'answered')`,
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select o.person_id from (${holding(of.now, 'management', 'departmentHandler')}) o
      where exists (select 1 from question q where q.session_id = ${of.subject} and (q.state = 'open' or (q.state = 'drafted'
        and exists (select 1 from answer a where a.question_id = q.id and a.published_at is null and a.sent_back is not null))))
    union select o.person_id from (${holding(of.now, 'answerReviewer')}) o
      where exists (select 1 from (${draftedAnswers}) a where a.session_id = ${of.subject})
    union select o.person_id from (${holding(of.now, 'answerPublisher')}) o
      where exists (select 1 from question q where q.session_id = ${of.subject} and q.state = 'reviewed')`,
  about: (of) => sql`
    select c.title, n.count, (select min(w.opens_at) from stage_window w where w.session_id = c.id and w.stage = 'closing' and w.state = 'planned') as "opensAt",
      case when c.profile->'discussion'->'answersBeforeClosing'->>'value' = 'false' then 'noted' else 'body' end as wording
    from congress_session c cross join lateral (select count(*)::int as count from question q
      where q.session_id = c.id and q.state <> 'answered') n where c.id = ${of.subject} and n.count > 0`,
  link: (of) => paths.questionsToAnswer({ session: of.subject }),
});
