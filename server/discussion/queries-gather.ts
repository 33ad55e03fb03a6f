import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { faultOfGathering, fingerprint } from '#app/domain/discussion/answers';
import type { GatherPage, GroupQuestionView, SourceChoice } from '#app/domain/discussion/question-views';
import type { GroupQuestionState } from '#app/domain/discussion/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import type { Reader } from '#server/platform/http';
import { listQuestionItems } from './open-questions';
import { headOf } from './queries-room';
import { enterRoom } from './standing';

const MOST_CHOICES = 200;

/** What a leader gathers from: the room's statements with the most support first, its questions with their fate, its summary. Five queries. */
export async function queryGather(
  { tx, actor }: Reader,
  roomId: string,
  ask: Readonly<Partial<Record<'item' | 'edit', string | null>>>,
): Promise<GatherPage | Refusal> {
  const entered = await enterRoom(tx, actor, roomId);
  if (isRefusal(entered)) return entered;
  const { room, seat, standing } = entered;
  const fault = faultOfGathering(standing.session);
  const mayGather = seat === 'moderator' && fault === null;
  const items = await listQuestionItems(tx, room.sessionId);
  const item = items.find((one) => one.id === ask.item)?.id ?? null;
  const all = await listGathered(tx, room.id);
  // A draft is its author's business until it is sent.
  const questions = seat === 'moderator' ? all : all.filter((one) => ['sent', 'placed'].includes(one.state));
  const edited = mayGather ? (all.find((one) => one.id === ask.edit && one.state === 'draft') ?? null) : null;
  const statements = mayGather ? await listChoices(tx, room.id, item, edited) : [];
  return {
    room: headOf(entered),
    mayGather,
    closed: fault ? (fault.code === 'discussion.notYet' ? 'notYet' : 'over') : null,
    items,
    item,
    statements: statements.slice(0, MOST_CHOICES),
    hasMore: statements.length > MOST_CHOICES,
    questions,
    edited,
    summary: await findSummary(tx, room.id, seat === 'moderator'),
    key: randomUUID(),
  };
}

/** Statements still said; those of the draft that is being reworded come first, whatever the filter. */
async function listChoices(
  tx: Reader['tx'],
  roomId: string,
  item: string | null,
  edited: GroupQuestionView | null,
): Promise<SourceChoice[]> {
  const held = sql`exists (select 1 from question_source o where o.statement_id = s.id
    and o.group_question_id = ${edited?.id ?? null}::uuid)`;
  const rows = await tx.execute<Omit<SourceChoice, 'itemId'> & { item_id: string | null }>(sql`
    select s.id, s.number, s.text, p.name as author, s.item_id,
      (select count(*)::int from statement_support u where u.statement_id = s.id) as supports,
      (select count(*)::int from question_source o join group_question g on g.id = o.group_question_id
        where o.statement_id = s.id and g.state <> 'withdrawn') as used
    from statement s join person p on p.id = s.author_id
    where s.room_id = ${roomId} and s.withdrawn_at is null and s.hidden_at is null
      and (${item}::uuid is null or s.item_id = ${item}::uuid or ${held})
    order by ${held} desc, supports desc, s.number limit ${MOST_CHOICES + 1}`);
  return rows.map(({ item_id: itemId, ...row }) => ({ ...row, itemId }));
}

async function listGathered(tx: Reader['tx'], roomId: string): Promise<GroupQuestionView[]> {
  const rows = await tx.execute<{
    id: string;
    text: string;
    state: GroupQuestionState;
    item_id: string | null;
    at: string;
    sources: { id: string; number: number }[];
    question_id: string | null;
    number: number;
    answered: boolean;
  }>(sql`
    select g.id, g.text, g.state, g.item_id, g.gathered_at as at, q.id as question_id, q.number, q.state = 'answered' as answered,
      coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number) order by s.number)
        from question_source o join statement s on s.id = o.statement_id where o.group_question_id = g.id), '[]') as sources
    from group_question g left join question q on q.id = g.question_id
    where g.room_id = ${roomId} order by array_position(array['draft', 'sent', 'placed', 'withdrawn'], g.state), g.gathered_at, g.id
    limit 500`);
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    seen: fingerprint(row.text),
    state: row.state,
    itemId: row.item_id,
    sources: row.sources,
    at: new Date(row.at),
    question:
      row.question_id === null ? null : { id: row.question_id, number: row.number, answered: row.answered },
  }));
}

async function findSummary(
  tx: Reader['tx'],
  roomId: string,
  mayWrite: boolean,
): Promise<GatherPage['summary']> {
  const [row] = await tx.execute<{ text: string; at: string; by: string; submitted_at: string | null }>(sql`
    select m.text, m.written_at as at, p.name as by, m.submitted_at from group_summary m
    join person p on p.id = m.written_by where m.room_id = ${roomId}`);
  if (!row || (!mayWrite && row.submitted_at === null)) return null;
  const submittedAt = row.submitted_at === null ? null : new Date(row.submitted_at);
  return { text: row.text, seen: fingerprint(row.text), at: new Date(row.at), by: row.by, submittedAt };
}
