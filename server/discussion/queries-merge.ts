import { sql } from 'drizzle-orm';
import { findAlike } from '#app/domain/discussion/alike';
import type { MergePage, OpenQuestion, SentQuestion } from '#app/domain/discussion/question-views';
import type { QuestionState } from '#app/domain/discussion/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import type { Reader } from '#server/platform/http';
import { listQuestionItems, questionSession, roomCalled } from './open-questions';
import { listOtherSessions } from './question-sessions';

type Sent = {
  id: string;
  room: string;
  text: string;
  ordinal: number | null;
  title: string | null;
  sent_at: string | null;
  count: number;
  support: number;
};

/** What the groups sent and what stands before management unanswered, side by side for the secretary; what sounds alike is pointed out. Seven queries. */
export async function queryMerge(reader: Reader, wanted: string | null): Promise<MergePage | Refusal> {
  const session = await questionSession(reader, wanted);
  if (isRefusal(session)) return session;
  const sessions = await listOtherSessions(reader, session?.id ?? null, 'placing');
  if (!session) return { session: null, sent: [], open: [], items: [], sessions };
  const rows = await reader.tx.execute<Sent>(sql`
    select g.id, ${roomCalled} as room, g.text, i.ordinal, i.title, g.sent_at,
      (select count(*)::int from question_source o where o.group_question_id = g.id) as count,
      (select count(distinct x.person_id)::int from question_source o join statement s on s.id = o.statement_id
        cross join lateral (select s.author_id as person_id union all select u.person_id from statement_support u where u.statement_id = s.id) x
        where o.group_question_id = g.id and s.withdrawn_at is null and s.hidden_at is null) as support
    from group_question g join discussion_room r on r.id = g.room_id left join agenda_item i on i.id = g.item_id
    left join delegation d on d.id = r.delegation_id
    where r.session_id = ${session.id} and g.state = 'sent' order by i.ordinal nulls last, d.ordinal, r.name, g.sent_at, g.id limit 300`);
  const open = await listOpen(reader.tx, session.id);
  const near = findAlike(rows, rows);
  const joins = findAlike(rows, open);
  return {
    session: { id: session.id, title: session.title },
    sent: rows.map(
      (row): SentQuestion => ({
        id: row.id,
        room: row.room,
        text: row.text,
        item: row.title === null ? null : { ordinal: row.ordinal ?? 0, title: row.title },
        sentAt: row.sent_at === null ? null : new Date(row.sent_at),
        count: row.count,
        support: row.support,
        alike: (near.get(row.id) ?? []).map(({ id, room }) => ({ id, room })),
        joins: (joins.get(row.id) ?? []).map(({ id, number }) => ({ id, number })),
      }),
    ),
    open,
    items: await listQuestionItems(reader.tx, session.id),
    sessions,
  };
}

async function listOpen(tx: Reader['tx'], sessionId: string): Promise<OpenQuestion[]> {
  const rows = await tx.execute<{
    id: string;
    number: number;
    text: string;
    state: QuestionState;
    groups: { id: string; room: string; text: string }[];
  }>(sql`
    select q.id, q.number, q.text, q.state,
      coalesce((select json_agg(json_build_object('id', g.id, 'room', ${roomCalled}, 'text', g.text) order by d.ordinal, r.name, g.id)
        from group_question g join discussion_room r on r.id = g.room_id left join delegation d on d.id = r.delegation_id where g.question_id = q.id), '[]') as groups
    from question q where q.session_id = ${sessionId} and q.state <> 'answered' and q.follows_id is null
    order by q.number limit 500`);
  return [...rows];
}
