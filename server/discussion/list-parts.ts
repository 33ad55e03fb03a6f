import { sql } from 'drizzle-orm';
import type { GroupPart } from '#app/domain/discussion/question-views';
import type { StatementView } from '#app/domain/discussion/room-views';
import { type Seat, seatOf } from '#app/domain/discussion/seat';
import type { SessionRow } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { roomCalled } from './open-questions';
import { type SaidRow, saidColumns, saidJoins, viewOf } from './said';
import { type StandingRow, standingColumns, standingJoins, standingOf } from './standing';

/**
 * The groups' questions that a question was merged from. What was said in a room is shown only to those who have a seat there: management
 * and other groups read what the leader made of it and how many statements stand behind it. Three queries.
 */
export async function listParts(
  reader: Reader,
  questionId: string,
  session: SessionRow,
): Promise<GroupPart[]> {
  const rows = await reader.tx.execute<{
    id: string;
    room_id: string;
    room: string;
    text: string;
    sent_at: string | null;
    count: number;
  }>(sql`
    select g.id, g.room_id, ${roomCalled} as room, g.text, g.sent_at,
      (select count(*)::int from question_source o where o.group_question_id = g.id) as count
    from group_question g join discussion_room r on r.id = g.room_id left join delegation d on d.id = r.delegation_id
    where g.question_id = ${questionId} order by d.ordinal, r.name, g.sent_at, g.id`);
  if (rows.length === 0) return [];
  const seats = await findSeats(reader, [...new Set(rows.map((row) => row.room_id))]);
  const open = rows.filter((row) => seats.has(row.room_id)).map((row) => row.id);
  const said = await listSources(reader, open, seats, session);
  return rows.map((row) => ({
    id: row.id,
    room: row.room,
    roomId: row.room_id,
    text: row.text,
    sentAt: row.sent_at === null ? null : new Date(row.sent_at),
    count: row.count,
    sources: seats.has(row.room_id) ? (said.get(row.id) ?? []) : null,
  }));
}

/** The seats that the reader has in these rooms; a room without one is missing. */
async function findSeats({ tx, actor }: Reader, rooms: readonly string[]): Promise<Map<string, Seat>> {
  if (actor.kind !== 'person') return new Map();
  const rows = await tx.execute<StandingRow & { id: string }>(sql`
    select r.id, ${standingColumns} from discussion_room r join congress_session s on s.id = r.session_id
    ${standingJoins(actor.personId)} where r.id in ${rooms}`);
  return new Map(
    rows.flatMap((row) => {
      const seat = seatOf(standingOf(row, actor));
      return seat ? [[row.id, seat] as const] : [];
    }),
  );
}

async function listSources(
  { tx, actor }: Reader,
  groups: readonly string[],
  seats: ReadonlyMap<string, Seat>,
  session: SessionRow,
): Promise<Map<string, StatementView[]>> {
  const found = new Map<string, StatementView[]>();
  if (groups.length === 0 || actor.kind !== 'person') return found;
  const me = actor.personId;
  const rows = await tx.execute<SaidRow & { group_question_id: string; room_id: string }>(sql`
    select o.group_question_id, s.room_id, ${saidColumns(me)}
    from question_source o join statement s on s.id = o.statement_id
    ${saidJoins({ sessionId: session.id, termId: session.termId })}
    where o.group_question_id in ${groups} order by s.number limit 2000`);
  for (const row of rows) {
    const seat = seats.get(row.room_id);
    if (!seat) continue;
    const list = found.get(row.group_question_id) ?? [];
    list.push(viewOf(row, { me, seat }));
    found.set(row.group_question_id, list);
  }
  return found;
}
