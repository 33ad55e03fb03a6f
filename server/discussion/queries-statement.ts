import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { QuestionTrace, StatementPage } from '#app/domain/discussion/room-views';
import type { GroupQuestionState } from '#app/domain/discussion/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Reader } from '#server/platform/http';
import { closedFor, headOf } from './queries-room';
import { type SaidRow, saidColumns, saidJoins, viewOf } from './said';
import { enterRoom } from './standing';

const MOST_REPLIES = 300;

/** One statement with its trace: how it read before, what was replied, which questions it went into. Five queries. */
export async function queryStatement(
  { tx, actor }: Reader,
  roomId: string,
  statementId: string,
): Promise<StatementPage | Refusal> {
  const entered = await enterRoom(tx, actor, roomId);
  if (isRefusal(entered)) return entered;
  const me = actor.kind === 'person' ? actor.personId : '';
  const { room, seat } = entered;
  const rows = await tx.execute<SaidRow & { item: string | null }>(sql`
    select ${saidColumns(me)}, i.title as item from statement s ${saidJoins(room)} left join agenda_item i on i.id = s.item_id
    where s.room_id = ${room.id} and (s.id = ${statementId} or s.parent_id = ${statementId}) order by s.number limit ${MOST_REPLIES + 1}`);
  const said = rows.find((row) => row.id === statementId);
  if (!said) return refuse('discussion.noStatement');
  const statement = viewOf(said, { me, seat });
  const edits = await tx.execute<{ text: string; at: string }>(
    sql`select e.text, e.at from statement_edit e where e.statement_id = ${said.id} order by e.at, e.id limit 100`,
  );
  return {
    room: headOf(entered),
    seat,
    closed: closedFor(entered),
    statement,
    item: said.item,
    edits: statement.text === null ? [] : edits.map(({ text, at }) => ({ text, at: new Date(at) })),
    replies: rows.filter((row) => row.id !== said.id).map((row) => viewOf(row, { me, seat })),
    questions: await listQuestions(tx, said.id, seat === 'moderator'),
    key: randomUUID(),
  };
}

async function listQuestions(
  tx: Reader['tx'],
  statementId: string,
  readsDrafts: boolean,
): Promise<QuestionTrace[]> {
  const rows = await tx.execute<{
    id: string;
    text: string;
    state: GroupQuestionState;
    question_id: string | null;
    number: number;
    is_answered: boolean;
  }>(sql`
    select g.id, g.text, g.state, q.id as question_id, q.number, q.state = 'answered' as is_answered
    from question_source o join group_question g on g.id = o.group_question_id and g.state <> 'withdrawn'
    left join question q on q.id = g.question_id
    where o.statement_id = ${statementId} order by g.gathered_at limit 50`);
  return rows.map((row) => ({
    id: row.id,
    text: row.state === 'draft' && !readsDrafts ? null : row.text,
    state: row.state,
    question:
      row.question_id === null
        ? null
        : { id: row.question_id, number: row.number, isAnswered: row.is_answered },
  }));
}
