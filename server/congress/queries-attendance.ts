import { sql } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import { quorumOf } from '#app/domain/congress/evidence';
import type { Stage } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { thawProfile } from '#app/domain/statute/profile';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { countPresent } from './count-present';
import { currentSession, findSession, findWindows, type WindowRow } from './load';
import { placeAfter, placeOf, rollOrdinal } from './roll-order';

const pageSize = 50;

type Wanted = { session?: string | undefined; window?: string | null; after?: string | null };

/** Who is there: the rising curve, what is still missing to the quorum, each delegation; names of the missing to those who may have them. */
export async function readAttendance({ tx, actor, now }: Reader, wanted: Wanted) {
  const session = wanted.session ? await findSession(tx, wanted.session) : await currentSession(tx, actor);
  if (!session) return refuse('congress.noSession');
  if (isRefusal(session)) return session;
  const windows = await findWindows(tx, session.id);
  const window = chosen(windows, wanted.window, now);
  const of = {
    now,
    session: { id: session.id, title: session.title },
    windows: windows.map(({ id, stage, ordinal, state }) => ({ id, stage: stage as Stage, ordinal, state })),
  };
  if (!window || session.rollSize === null) return { ...of, sitting: null };
  const quorum = quorumOf(thawProfile(session.profile), session.rollSize, await countPresent(tx, window));
  const sight = sightOf(actor);
  return {
    ...of,
    sitting: {
      id: window.id,
      stage: window.stage as Stage,
      state: window.state,
      opensAt: window.opensAt,
      closesAt: window.closesAt,
      isOpen: window.state === 'open' && window.opensAt <= now && now < window.closesAt,
      quorum,
      curve: await findCurve(tx, window.id),
      delegations: await findDelegations(tx, window),
      missing: sight === null ? null : await findMissing(tx, window, sight, wanted.after ?? null),
      leave: sight === null ? [] : await findLeave(tx, session.id, sight, actor),
    },
  };
}

/** The window that was asked for; else the one that is open, the last that was, the first to come. */
function chosen(windows: readonly WindowRow[], id: string | null | undefined, now: Date) {
  return (
    windows.find((window) => window.id === id) ??
    windows.find((window) => window.state === 'open' && window.stage !== 'presidium') ??
    windows.filter((window) => window.opensAt <= now).at(-1) ??
    windows[0]
  );
}

/** Whose names one may see: all (`all`), one's own delegation's (its id), nobody's (null). */
function sightOf(actor: Actor): string | null {
  if (hasRole(actor, 'secretary')) return 'all';
  return actor.kind === 'person' && hasRole(actor, 'groupLeader') ? actor.delegationId : null;
}

/** Cumulative sign-ins of formal representatives, as 60 points at most, the last one included. */
async function findCurve(tx: Tx, windowId: string): Promise<{ at: string; count: number }[]> {
  const rows = await tx.execute<{ at: string; count: number }>(sql`
    select max(at) as at, max(n)::int as count from (
      select at, row_number() over (order by at) as n, count(*) over () as total
      from attendance where window_id = ${windowId} and formal) q
    group by case when total <= 60 then n else ceil(n * 60.0 / total) end order by 2`);
  return rows.map((row) => ({ at: new Date(row.at).toISOString(), count: row.count }));
}

export type DelegationTally = {
  readonly name: string;
  readonly seats: number;
  readonly present: number;
  readonly onLeave: number;
};

async function findDelegations(tx: Tx, window: WindowRow): Promise<DelegationTally[]> {
  const rows = await tx.execute<{ name: string; seats: number; present: number; on_leave: number }>(sql`
    select r.delegation_name as name, count(*)::int as seats, count(a.person_id)::int as present,
      count(*) filter (where a.person_id is null and l.person_id is not null)::int as on_leave
    from roll_entry r
    left join delegation d on d.id = r.delegation_id
    left join attendance a on a.window_id = ${window.id} and a.person_id = r.person_id
    left join (select distinct person_id from leave_request
      where session_id = ${window.sessionId} and state = 'granted' and stages ? ${window.stage}) l on l.person_id = r.person_id
    where r.session_id = ${window.sessionId} group by r.delegation_name, r.delegation_id, d.ordinal order by d.ordinal, r.delegation_name`);
  return rows.map((row) => ({
    name: row.name,
    seats: row.seats,
    present: row.present,
    onLeave: row.on_leave,
  }));
}

type Missing = { personId: string; name: string; staffNumber: string; delegation: string; onLeave: boolean };

/** Who has not signed in, delegation by delegation, a page at a time; the key is "ordinal\ndelegation\nstaff number". */
async function findMissing(tx: Tx, window: WindowRow, sight: string, after: string | null) {
  const place = placeAfter(after);
  const rows = await tx.execute<{
    person_id: string;
    name: string;
    staff_number: string;
    delegation_name: string;
    ordinal: number;
    on_leave: boolean;
  }>(sql`
    select r.person_id, r.name, r.staff_number, r.delegation_name, ${rollOrdinal} as ordinal,
      exists (select 1 from leave_request l where l.session_id = r.session_id and l.person_id = r.person_id
        and l.state = 'granted' and l.stages ? ${window.stage}) as on_leave
    from roll_entry r left join delegation d on d.id = r.delegation_id where r.session_id = ${window.sessionId}
      and (${sight} = 'all' or r.delegation_id::text = ${sight})
      and (${rollOrdinal}, r.delegation_name, r.staff_number) > (${place.ordinal}, ${place.delegation}, ${place.number})
      and not exists (select 1 from attendance a where a.window_id = ${window.id} and a.person_id = r.person_id)
    order by ordinal, r.delegation_name, r.staff_number limit ${pageSize + 1}`);
  const people: Missing[] = rows.slice(0, pageSize).map((row) => ({
    personId: row.person_id,
    name: row.name,
    staffNumber: row.staff_number,
    delegation: row.delegation_name,
    onLeave: row.on_leave,
  }));
  const last = rows[pageSize - 1];
  return {
    people,
    next: rows.length > pageSize && last ? placeOf(last) : null,
  };
}

/** Requests for leave that wait for this actor: the own delegation's, and to the secretary everybody's. */
async function findLeave(tx: Tx, sessionId: string, sight: string, actor: Actor) {
  const self = actor.kind === 'person' ? actor.personId : null;
  const rows = await tx.execute<{
    id: string;
    name: string;
    delegation_name: string;
    leader: boolean;
    stages: Stage[];
    reason: string;
  }>(sql`
    select l.id, r.name, r.delegation_name, r.leader, l.stages, l.reason from leave_request l
    join roll_entry r on r.session_id = l.session_id and r.person_id = l.person_id
    where l.session_id = ${sessionId} and l.state = 'asked' and l.person_id <> ${self}
      and (${sight} = 'all' or (r.delegation_id::text = ${sight} and not r.leader))
    order by l.asked_at, l.id limit 100`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    delegation: row.delegation_name,
    leader: row.leader,
    stages: row.stages,
    reason: row.reason,
  }));
}
