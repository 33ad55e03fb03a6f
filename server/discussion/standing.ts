import { type SQL, sql } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import type { SessionState } from '#app/domain/congress/states';
import { type RoomKind, type RoomStanding, type Seat, seatOf } from '#app/domain/discussion/seat';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';

/** A room with the seat that one person has in it. */
export type OpenRoom = {
  readonly room: {
    readonly id: string;
    readonly name: string;
    readonly kind: RoomKind;
    readonly sessionId: string;
    readonly sessionTitle: string;
    readonly termId: string;
    readonly delegationId: string | null;
    readonly committeeId: string | null;
    /** The number of its newest statement. */
    readonly newest: number;
    /** The number of the last change to a statement that readers may have already. */
    readonly changes: number;
  };
  readonly standing: RoomStanding;
  readonly seat: Seat;
};

/** Columns of StandingRow for rooms `r` of sessions `s` with the joins of `standingJoins`. */
export type StandingRow = {
  kind: RoomKind;
  state: SessionState;
  on_roll: boolean;
  member: boolean;
  leads: boolean;
  attendee: boolean;
};

export const standingColumns = sql`r.kind, s.state, e.person_id is not null and v.person_id is not null as on_roll,
  coalesce(case r.kind when 'plenary' then v.person_id is not null when 'delegation' then e.delegation_id = r.delegation_id and v.person_id is not null
    when 'presidium' then m.person_id is not null and v.person_id is not null else c.person_id is not null end, false) as member,
  coalesce(case r.kind when 'delegation' then v.leader and v.delegation_id = r.delegation_id
    when 'committee' then c.head else m.executive_chair and v.person_id is not null end, false) as leads,
  coalesce(a.person_id is not null and (r.kind = 'plenary' or a.delegation_id = r.delegation_id), false) as attendee`;

export const standingJoins = (me: string): SQL => sql`
  left join roll_entry e on e.session_id = r.session_id and e.person_id = ${me}
  left join representative v on v.term_id = s.term_id and v.person_id = e.person_id and v.ended_on is null
  left join presidium_member m on m.session_id = r.session_id and m.person_id = ${me}
  left join committee_member c on c.committee_id = r.committee_id and c.person_id = ${me}
  left join attendee a on a.term_id = s.term_id and a.person_id = ${me}`;

/** Where a person stands, of such a row and the offices held. */
export const standingOf = (row: StandingRow, actor: Actor): RoomStanding => ({
  kind: row.kind,
  session: row.state,
  onRoll: row.on_roll,
  member: row.member,
  leads: row.leads,
  attendee: row.attendee,
  secretary: hasRole(actor, 'secretary'),
  management: hasRole(actor, 'management'),
});

type Row = StandingRow & {
  id: string;
  name: string;
  session_id: string;
  session_title: string;
  term_id: string;
  delegation_id: string | null;
  committee_id: string | null;
  newest: number;
  changes: number;
};

/**
 * The room as far as the person may enter it, in one query: pages, orders and sockets all ask here. Refuses `discussion.noRoom` where there
 * is none and `discussion.noSeat` where there is no seat for this person. The roll says who belongs to a group; a mandate that has ended since,
 * or a leader named since, counts at once.
 */
export async function enterRoom(tx: Tx, actor: Actor, roomId: string): Promise<OpenRoom | Refusal> {
  if (actor.kind !== 'person') return refuse('discussion.noSeat');
  const [row] = await tx.execute<Row>(sql`
    select r.id, r.name, r.session_id, s.title as session_title, s.term_id, r.delegation_id, r.committee_id, r.newest, r.changes, ${standingColumns}
    from discussion_room r join congress_session s on s.id = r.session_id ${standingJoins(actor.personId)}
    where r.id = ${roomId}`);
  if (!row) return refuse('discussion.noRoom');
  const standing = standingOf(row, actor);
  const seat = seatOf(standing);
  if (!seat) return refuse('discussion.noSeat');
  return {
    room: {
      id: row.id,
      name: row.name,
      kind: row.kind,
      sessionId: row.session_id,
      sessionTitle: row.session_title,
      termId: row.term_id,
      delegationId: row.delegation_id,
      committeeId: row.committee_id,
      newest: row.newest,
      changes: row.changes,
    },
    standing,
    seat,
  };
}
