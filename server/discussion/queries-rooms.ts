import { sql } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import type { RoomEntry } from '#app/domain/discussion/room-views';
import { isSpeechOpen, seatOf } from '#app/domain/discussion/seat';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { currentSession, findSession } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { type StandingRow, standingColumns, standingJoins, standingOf } from './standing';

export type RoomsPage = {
  readonly session: { readonly id: string; readonly title: string; readonly open: boolean } | null;
  /** One's own first, then those one may enter besides. */
  readonly rooms: readonly RoomEntry[];
  /** Sessions that have had rooms, the newest first. */
  readonly sessions: readonly { readonly id: string; readonly title: string }[];
  /** A secretary's button opens what is missing. */
  readonly missing: number;
};

type Row = StandingRow & {
  id: string;
  name: string;
  newest: number;
  seen: number;
  last_at: string | null;
};

/** The rooms of a session that the person may enter, of the current one unless another is asked for. Four queries, whatever the number of rooms. */
export async function queryRooms({ tx, actor }: Reader, wanted: string | null): Promise<RoomsPage | Refusal> {
  const session = wanted ? await findSession(tx, wanted) : await currentSession(tx, actor);
  if (isRefusal(session)) return session;
  const sessions = await tx.execute<{ id: string; title: string }>(sql`
    select s.id, s.title from congress_session s where exists (select 1 from discussion_room r where r.session_id = s.id)
    order by s.created_at desc limit 20`);
  const past = [...sessions].map(({ id, title }) => ({ id, title }));
  if (!session || actor.kind !== 'person') return { session: null, rooms: [], sessions: past, missing: 0 };
  const rows = await tx.execute<Row>(sql`
    select r.id, r.name, r.newest, least(coalesce(g.number, 0), r.newest) as seen, l.created_at as last_at, ${standingColumns}
    from discussion_room r join congress_session s on s.id = r.session_id ${standingJoins(actor.personId)}
    left join delegation d on d.id = r.delegation_id
    left join room_reading g on g.room_id = r.id and g.person_id = ${actor.personId}
    left join statement l on l.room_id = r.id and l.number = r.newest
    where r.session_id = ${session.id}
    order by array_position(array['delegation', 'presidium', 'committee', 'plenary'], r.kind), d.ordinal, r.name`);
  const entries = rows.flatMap((row) => entryOf(row, standingOf(row, actor)) ?? []);
  const open = isSpeechOpen(session.state);
  const missing = open && hasRole(actor, 'secretary') ? await countMissing(tx, session) : 0;
  return {
    session: { id: session.id, title: session.title, open },
    rooms: [...entries.filter((room) => room.isOwn), ...entries.filter((room) => !room.isOwn)],
    sessions: past,
    missing,
  };
}

function entryOf(row: Row, standing: ReturnType<typeof standingOf>): RoomEntry | null {
  const seat = seatOf(standing);
  return (
    seat && {
      id: row.id,
      name: row.name,
      kind: row.kind,
      seat,
      isOwn: row.kind !== 'plenary' && standing.member,
      newest: row.newest,
      unread: row.newest - row.seen,
      lastAt: row.last_at === null ? null : new Date(row.last_at),
    }
  );
}

async function countMissing(tx: Reader['tx'], session: { id: string; termId: string }): Promise<number> {
  const [row] = await tx.execute<{ missing: number }>(sql`
    select ((select count(distinct e.delegation_id) from roll_entry e where e.session_id = ${session.id})
      + (select count(*) from committee c where c.term_id = ${session.termId}) + 2
      - (select count(*) from discussion_room r where r.session_id = ${session.id}))::int as missing`);
  return Math.max(0, row?.missing ?? 0);
}
