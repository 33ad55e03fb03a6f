import { sql } from 'drizzle-orm';
import { type Actor, hasRole, type Role } from '#app/domain/actor';
import type { Item } from '#app/domain/discussion/question-views';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { currentSession, findItems, findSession, findWindows, type SessionRow } from '#server/congress/load';
import type { Reader } from '#server/platform/http';

/** Offices to which the questions of every session are open. */
const watching: readonly Role[] = [
  'secretary',
  'management',
  'departmentHandler',
  'answerReviewer',
  'answerPublisher',
  'committeeMember',
  'inspector',
  'superiorUnion',
];
const answering: readonly Role[] = [
  'secretary',
  'management',
  'departmentHandler',
  'answerReviewer',
  'answerPublisher',
];

/** What a room `r` is called: by its name, the presidium and the plenary by their kind, which pages say in the reader's language. */
export const roomCalled = sql`case when r.kind in ('presidium', 'plenary') then r.kind else r.name end`;

/** The names of the groups that a question `q` came from, each once, in the order of the delegations. */
export const groupNames = sql`coalesce((select json_agg(n.name order by n.ordinal, n.name) from (
  select distinct ${roomCalled} as name, d.ordinal from group_question g join discussion_room r on r.id = g.room_id
  left join delegation d on d.id = r.delegation_id where g.question_id = q.id) n), '[]')`;

/** Whether the questions of every session are open to the actor by office. */
export const watchesQuestions = (actor: Actor): boolean => watching.some((role) => hasRole(actor, role));

/** Drafts of answers are for those who have a part in them, and for nobody else. */
export const seesDrafts = (actor: Actor): boolean => answering.some((role) => hasRole(actor, role));

/** The session for somebody who may read its questions: on its roll with a mandate that lasts, attending it, or by office. Refuses `discussion.notOfSession`. */
export async function readQuestionsOf(
  { tx, actor }: Reader,
  sessionId: string,
): Promise<SessionRow | Refusal> {
  const session = await findSession(tx, sessionId);
  if (isRefusal(session)) return session;
  if (watchesQuestions(actor)) return session;
  const me = actor.kind === 'person' ? actor.personId : null;
  const [row] = await tx.execute<{ belongs: boolean }>(sql`
    select exists (select 1 from representative v where v.term_id = ${session.termId} and v.person_id = ${me}::uuid and v.ended_on is null
        and (${session.rollFrozenAt === null} or exists (
          select 1 from roll_entry e where e.session_id = ${session.id} and e.person_id = v.person_id)))
      or exists (select 1 from attendee a where a.term_id = ${session.termId} and a.person_id = ${me}::uuid) as belongs`);
  return row?.belongs ? session : refuse('discussion.notOfSession');
}

/**
 * The session that a page of questions speaks of: the one asked for, or the current one; null where there is none. A session that is not launched yet
 * has no questions, so that it hides the one before from nobody.
 */
export async function questionSession(
  reader: Reader,
  wanted: string | null,
): Promise<SessionRow | Refusal | null> {
  if (wanted) return readQuestionsOf(reader, wanted);
  const { tx, actor } = reader;
  const launched = await currentSession(tx, { kind: 'visitor', orgId: actor.orgId });
  const current = launched ?? (await currentSession(tx, actor));
  return current && readQuestionsOf(reader, current.id);
}

/** The matters of the agenda that questions may be about. */
export const listQuestionItems = async (tx: Reader['tx'], sessionId: string): Promise<Item[]> =>
  (await findItems(tx, sessionId))
    .filter((item) => !['draft', 'withdrawn', 'resubmitted'].includes(item.state))
    .map(({ id, ordinal, title }) => ({ id, ordinal, title }));

/** By when the answers are due: the end of the closing. Null once it is over, or while it is not planned. */
export async function findDue({ tx, now }: Reader, sessionId: string): Promise<Date | null> {
  const closing = (await findWindows(tx, sessionId)).filter((window) => window.stage === 'closing').at(-1);
  return closing && closing.closesAt > now ? closing.closesAt : null;
}
