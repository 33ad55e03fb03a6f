import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import type { AnswerView, FollowUp, QuestionPage } from '#app/domain/discussion/question-views';
import { mayFollowUp } from '#app/domain/discussion/seat';
import type { QuestionState } from '#app/domain/discussion/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Reader } from '#server/platform/http';
import { isConcerned } from './concerned';
import { listParts } from './list-parts';
import { readQuestionsOf, seesDrafts } from './open-questions';
import { readDesk } from './read-desk';

type Row = {
  id: string;
  session_id: string;
  number: number;
  text: string;
  state: QuestionState;
  at: string;
  item_id: string | null;
  ordinal: number | null;
  title: string | null;
  parent_id: string | null;
  parent_number: number;
  parent_text: string;
  asker_id: string | null;
  asker: string | null;
};

/** A question with its path: what was said, what the groups made of it, how it was answered, what was asked further. At most twelve queries. */
export async function queryQuestion(reader: Reader, id: string): Promise<QuestionPage | Refusal> {
  const { tx, actor } = reader;
  const [row] = await tx.execute<Row>(sql`
    select q.id, q.session_id, q.number, q.text, q.state, q.consolidated_at as at, i.id as item_id, i.ordinal, i.title,
      p.id as parent_id, p.number as parent_number, p.text as parent_text, q.asked_by as asker_id, a.name as asker
    from question q left join agenda_item i on i.id = q.item_id left join question p on p.id = q.follows_id
    left join person a on a.id = q.asked_by where q.id = ${id}`);
  if (!row) return refuse('discussion.noQuestion');
  const session = await readQuestionsOf(reader, row.session_id);
  if (isRefusal(session)) return session;
  const me = actor.kind === 'person' ? actor.personId : '';
  const groups = await listParts(reader, row.id, session);
  const followUps = await listFollowUps(tx, row.id);
  return {
    session: { id: session.id, title: session.title, state: session.state },
    id: row.id,
    number: row.number,
    text: row.text,
    item:
      row.item_id === null ? null : { id: row.item_id, ordinal: row.ordinal ?? 0, title: row.title ?? '' },
    at: new Date(row.at),
    isMine: row.asker_id === me || groups.some((part) => part.sources?.some((one) => one.isMine)),
    parent:
      row.parent_id === null ? null : { id: row.parent_id, number: row.parent_number, text: row.parent_text },
    askedBy: row.asker,
    groups,
    answers: await listAnswers(tx, row.id),
    followUps: followUps.map(({ asker_id: _asker, ...one }) => one),
    mayFollowUp: await furtherFor(reader, {
      id: row.id,
      answered: row.state === 'answered',
      isOpen: mayFollowUp(session.state),
      waits: followUps.some((one) => one.asker_id === me && one.answer === null),
    }),
    desk: seesDrafts(actor) ? await readDesk(reader, row.id, session) : null,
    key: randomUUID(),
  };
}

async function furtherFor(
  { tx, actor }: Reader,
  of: { id: string; answered: boolean; isOpen: boolean; waits: boolean },
): Promise<QuestionPage['mayFollowUp']> {
  if (!of.answered || actor.kind !== 'person') return null;
  if (!hasRole(actor, 'representative') && !hasRole(actor, 'nonVotingAttendee')) return null;
  if (!(await isConcerned(tx, of.id, actor.personId))) return null;
  if (!of.isOpen) return 'over';
  return of.waits ? 'waits' : 'yes';
}

type AnswerRow = { number: number; text: string; unit: string; at: string };
const answerOf = (row: AnswerRow): AnswerView => ({ ...row, at: new Date(row.at) });

/** Published answers only: a correction on its way is no answer. */
async function listAnswers(tx: Reader['tx'], questionId: string): Promise<AnswerView[]> {
  const rows = await tx.execute<AnswerRow>(sql`
    select a.number, a.text, a.unit, a.published_at as at from answer a
    where a.question_id = ${questionId} and a.published_at is not null order by a.number desc limit 50`);
  return rows.map(answerOf);
}

async function listFollowUps(
  tx: Reader['tx'],
  questionId: string,
): Promise<(FollowUp & { asker_id: string })[]> {
  const rows = await tx.execute<{
    id: string;
    number: number;
    text: string;
    asker_id: string;
    asker: string;
    at: string;
    answer: AnswerRow | null;
  }>(sql`
    select f.id, f.number, f.text, f.asked_by as asker_id, p.name as asker, f.consolidated_at as at,
      (select json_build_object('number', a.number, 'text', a.text, 'unit', a.unit, 'at', a.published_at) from answer a
        where a.question_id = f.id and a.published_at is not null order by a.number desc limit 1) as answer
    from question f join person p on p.id = f.asked_by where f.follows_id = ${questionId} order by f.number limit 500`);
  return rows.map(({ asker, at, answer, ...row }) => ({
    ...row,
    askedBy: asker,
    at: new Date(at),
    answer: answer && answerOf(answer),
  }));
}
