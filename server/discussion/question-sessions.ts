import { type SQL, sql } from 'drizzle-orm';
import type { SessionOfQuestions } from '#app/domain/discussion/question-views';
import type { Reader } from '#server/platform/http';
import { watchesQuestions } from './open-questions';

/** Unanswered questions, or what groups sent and nobody has placed. */
const waiting = {
  answer: sql`select count(*)::int from question q where q.session_id = s.id and q.state <> 'answered'`,
  placing: sql`select count(*)::int from group_question g join discussion_room r on r.id = g.room_id
    where r.session_id = s.id and g.state = 'sent'`,
} as const;

/**
 * The other sessions whose questions the reader may read, the newest first, each with how many there still wait for an answer or for the secretary.
 * Rehearsals and sessions without any question are left out.
 */
export async function listOtherSessions(
  { tx, actor }: Reader,
  shown: string | null,
  what: keyof typeof waiting,
): Promise<SessionOfQuestions[]> {
  const me = actor.kind === 'person' ? actor.personId : null;
  const belongs: SQL = watchesQuestions(actor)
    ? sql`true`
    : sql`(exists (select 1 from roll_entry e join representative v on v.term_id = s.term_id and v.person_id = e.person_id
        and v.ended_on is null where e.session_id = s.id and e.person_id = ${me}::uuid)
      or exists (select 1 from attendee a where a.term_id = s.term_id and a.person_id = ${me}::uuid))`;
  const rows = await tx.execute<SessionOfQuestions>(sql`
    select s.id, s.title, (${waiting[what]}) as waiting from congress_session s
    where s.kind <> 'rehearsal' and s.id is distinct from ${shown}::uuid and ${belongs}
      and (exists (select 1 from question q where q.session_id = s.id) or exists (select 1 from group_question g
        join discussion_room r on r.id = g.room_id where r.session_id = s.id and g.state in ('sent', 'placed')))
    order by s.created_at desc, s.id limit 20`);
  return rows.map(({ id, title, waiting: count }) => ({ id, title, waiting: count }));
}
