import { sql } from 'drizzle-orm';
import type { SessionState } from '#app/domain/congress/states';
import type { CalledSpeech, RaisedHand, Stance } from '#app/domain/discussion/floor';
import { type RoomKind, seatOf } from '#app/domain/discussion/seat';
import type { TimedSpeech } from '#app/domain/discussion/talk-time';
import type { Tx } from '#db/client';

/** A hand in the queue of a room, with the name that is called. */
export type WaitingHand = RaisedHand & {
  readonly name: string;
  readonly delegationId: string | null;
  readonly delegationName: string | null;
};

type WaitingRow = {
  id: string;
  person_id: string;
  name: string;
  delegation_id: string | null;
  delegation_name: string | null;
  item_id: string | null;
  stance: Stance;
  raised_at: string;
  kind: RoomKind;
  session: SessionState;
  member: boolean;
  leads: boolean;
  attendee: boolean;
  secretary: boolean;
};

/**
 * The hands that wait in the room, of those who may still speak there: whose mandate or office has ended since is passed over. Standing is
 * asked as in standing.ts, for all who wait at once.
 */
export async function findWaiting(tx: Tx, roomId: string, now: Date): Promise<WaitingHand[]> {
  const rows = await tx.execute<WaitingRow>(sql`
    select w.id, w.person_id, p.name, w.delegation_id, w.delegation_name, w.item_id, w.stance, w.raised_at, r.kind, s.state as session,
      coalesce(case r.kind when 'plenary' then v.person_id is not null when 'delegation' then e.delegation_id = r.delegation_id and v.person_id is not null
        when 'presidium' then m.person_id is not null and v.person_id is not null else c.person_id is not null end, false) as member,
      coalesce(case r.kind when 'delegation' then v.leader and v.delegation_id = r.delegation_id
        when 'committee' then c.head else m.executive_chair and v.person_id is not null end, false) as leads,
      coalesce(a.person_id is not null and (r.kind = 'plenary' or a.delegation_id = r.delegation_id), false) as attendee,
      exists (select 1 from office o where o.person_id = w.person_id and o.kind = 'secretary'
        and o.starts_on <= t.day and (o.ends_on is null or o.ends_on >= t.day)) as secretary
    from speech w join person p on p.id = w.person_id and p.left_on is null
    join discussion_room r on r.id = w.room_id join congress_session s on s.id = r.session_id
    cross join (select (${now.toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date as day) t
    left join roll_entry e on e.session_id = r.session_id and e.person_id = w.person_id
    left join representative v on v.term_id = s.term_id and v.person_id = e.person_id and v.ended_on is null
    left join presidium_member m on m.session_id = r.session_id and m.person_id = w.person_id
    left join committee_member c on c.committee_id = r.committee_id and c.person_id = w.person_id
    left join attendee a on a.term_id = s.term_id and a.person_id = w.person_id
    where w.room_id = ${roomId} and w.state = 'waiting'`);
  return rows
    .filter((row) => {
      const seat = seatOf({ ...row, onRoll: row.member, management: false });
      return seat === 'moderator' || seat === 'speaker';
    })
    .map((row) => ({
      id: row.id,
      personId: row.person_id,
      name: row.name,
      delegationId: row.delegation_id,
      delegationName: row.delegation_name,
      itemId: row.item_id,
      stance: row.stance,
      raisedAt: new Date(row.raised_at),
    }));
}

/** A speech that was begun in the room, as far as order and time are reckoned from it. */
export type BegunSpeech = TimedSpeech & CalledSpeech;

type BegunRow = {
  person_id: string;
  name: string;
  delegation_id: string | null;
  delegation_name: string | null;
  item_id: string | null;
  stance: Stance;
  spoken_ms: number;
  running_since: string | null;
  started_at: string;
};

/** Every speech that was begun in the room, by the time it began. */
export async function findBegun(tx: Tx, roomId: string): Promise<BegunSpeech[]> {
  const rows = await tx.execute<BegunRow>(sql`
    select w.person_id, p.name, w.delegation_id, w.delegation_name, w.item_id, w.stance, w.spoken_ms, w.running_since, w.started_at
    from speech w join person p on p.id = w.person_id
    where w.room_id = ${roomId} and w.started_at is not null order by w.started_at, w.id`);
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    delegationId: row.delegation_id,
    delegationName: row.delegation_name,
    itemId: row.item_id,
    stance: row.stance,
    spokenMs: row.spoken_ms,
    runningSince: row.running_since ? new Date(row.running_since) : null,
    startedAt: new Date(row.started_at),
  }));
}

/** The delegation that somebody speaks for in a session: of the roll, or the one a guest was given to. */
export async function delegationOf(
  tx: Tx,
  session: { readonly sessionId: string; readonly termId: string },
  personId: string,
): Promise<{ id: string; name: string } | null> {
  const [row] = await tx.execute<{ id: string; name: string }>(sql`
    select e.delegation_id as id, e.delegation_name as name from roll_entry e
      where e.session_id = ${session.sessionId} and e.person_id = ${personId}
    union all
    select d.id, d.name from attendee a join delegation d on d.id = a.delegation_id
      where a.term_id = ${session.termId} and a.person_id = ${personId} limit 1`);
  return row ?? null;
}
