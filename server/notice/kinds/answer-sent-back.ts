import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';

/** The reviewer sent a draft back: for whoever drafted it. */
export const answerSentBack = kind({
  name: 'answerSentBack',
  on: ['discussion.answerSentBack'],
  purpose: 'each',
  waits: true,
  channels: ['mail', 'push'],
  to: (of) => sql`
    select a.drafted_by from answer a where a.question_id = ${of.subject} and a.sent_back is not null and a.published_at is null`,
  about: (of) => sql`
    select q.number from question q where q.id = ${of.subject}
    and exists (select 1 from answer a where a.question_id = q.id and a.sent_back is not null and a.published_at is null)`,
  link: (of) => paths.questionsToAnswer({ session: of.session ?? '' }),
});
