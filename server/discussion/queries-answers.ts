import { sql } from 'drizzle-orm';
import { sessionStates } from '#app/domain/congress/states';
import { type Awaited, answerState, areAnswersOpen, awaited } from '#app/domain/discussion/answers';
import type { AnswersPage, DeskEntry } from '#app/domain/discussion/question-views';
import type { QuestionState } from '#app/domain/discussion/states';
import { allows } from '#app/domain/permit';
import { permitOf } from '#app/domain/permits';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import type { Reader } from '#server/platform/http';
import { findDue, groupNames, questionSession } from './open-questions';
import { listOtherSessions } from './question-sessions';

type Row = {
  id: string;
  session_id: string;
  session: string;
  number: number;
  text: string;
  state: QuestionState;
  at: string;
  follow_up: boolean;
  groups: string[];
  answer_number: number | null;
  unit: string | null;
  sent_back: string | null;
  drafted_at: string | null;
  reviewed_at: string | null;
  published_at: string | null;
};

const when = (text: string | null): Date | null => (text === null ? null : new Date(text));

/**
 * What waits for an answer, a review or a publication, the oldest first; sent back before new: of the session shown, and of every other that still
 * takes answers. For the offices that have a part in it. Seven queries.
 */
export async function queryAnswers(reader: Reader, wanted: string | null): Promise<AnswersPage | Refusal> {
  const { tx, actor } = reader;
  const session = await questionSession(reader, wanted);
  if (isRefusal(session)) return session;
  const orders = { draft: 'draftAnswer', review: 'reviewAnswer', publish: 'publishAnswer' } as const;
  const mine = (['draft', 'review', 'publish'] as const).filter((turn) =>
    allows(permitOf(`discussion.${orders[turn]}`), actor),
  );
  const sessions = await listOtherSessions(reader, session?.id ?? null, 'answer');
  if (!session) return { session: null, mine, entries: [], answered: 0, due: null, sessions };
  const rows = await tx.execute<Row>(sql`
    select q.id, q.session_id, s.title as session, q.number, q.text, q.state, q.consolidated_at as at, q.follows_id is not null as follow_up,
      ${groupNames} as groups,
      a.number as answer_number, a.unit, a.sent_back, a.drafted_at, a.reviewed_at, a.published_at
    from question q join congress_session s on s.id = q.session_id left join lateral (select * from answer a where a.question_id = q.id order by a.number desc limit 1) a on true
    where q.session_id = ${session.id} or (s.kind <> 'rehearsal' and ${session.kind !== 'rehearsal'}
      and s.state in ${sessionStates.filter(areAnswersOpen)} and a.published_at is null)
    order by (a.sent_back is null), q.consolidated_at, q.number limit 2000`);
  return {
    session: { id: session.id, title: session.title },
    mine,
    entries: rows.flatMap((row) => entryOf(row, session.id) ?? []),
    answered: rows.filter((row) => row.session_id === session.id && row.state === 'answered').length,
    due: await findDue(reader, session.id),
    sessions,
  };
}

function entryOf(row: Row, shown: string): DeskEntry | null {
  const publishedAt = when(row.published_at);
  const reviewedAt = when(row.reviewed_at);
  const latest =
    row.answer_number === null ? null : answerState({ sentBack: row.sent_back, reviewedAt, publishedAt });
  const turn: Awaited | null = awaited(row, latest);
  return (
    turn && {
      id: row.id,
      number: row.number,
      text: row.text,
      groups: row.groups,
      isFollowUp: row.follow_up,
      isCorrection: row.state === 'answered',
      awaited: turn,
      sentBack: row.sent_back,
      unit: row.unit,
      session: row.session_id === shown ? null : row.session,
      since: reviewedAt ?? when(row.drafted_at) ?? new Date(row.at),
    }
  );
}
