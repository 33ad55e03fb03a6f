import { sql } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { mostNonVoting } from '#app/domain/statute/seats';
import type { Reader } from '#server/platform/http';
import { findTerm } from './load';

const pageSize = 50;

export type MembersSearch = {
  readonly tab: 'members' | 'attendees';
  readonly q: string;
  readonly delegation: string;
  readonly state: 'current' | 'ended';
  readonly after: string;
};

export type MemberRow = {
  id: string;
  name: string;
  number: string;
  department: string | null;
  delegation: string;
  ordinal: number;
  leader: boolean;
  deputy: boolean;
  from: string;
  until: string | null;
  ground: string | null;
  left: boolean;
};
export type AttendeeRow = {
  id: string;
  name: string;
  number: string;
  department: string | null;
  delegation: string | null;
  kind: 'nonVoting' | 'invited';
};

/** `ordinal~number~id` of the last row shown; anything else starts at the beginning. */
const keyOf = (after: string) => {
  const [, ordinal, number, id] = /^(\d{1,9})~(.{1,100})~([0-9a-f-]{36})$/.exec(after) ?? [];
  return ordinal && number && id
    ? sql`and (d.ordinal, p.staff_number, r.id::text) > (${Number(ordinal)}, ${number}, ${id})`
    : sql``;
};

/** Representatives by delegation, or those who attend without a vote, 50 a page by key; and the delegations with their leaders. */
export async function readMembers({ tx }: Reader, termId: string, search: MembersSearch) {
  const term = await findTerm(tx, termId);
  if (isRefusal(term)) return term;
  const delegations = await tx.execute<{ id: string; name: string; size: number; leader: string | null }>(sql`
    select d.id, d.name, count(r.id)::int as size, max(p.name) filter (where r.leader) as leader
    from delegation d left join representative r on r.delegation_id = d.id and r.ended_on is null
    left join person p on p.id = r.person_id
    where d.term_id = ${term.id} group by d.id order by d.ordinal`);
  const part = `%${search.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const matches = search.q ? sql`and (p.name ilike ${part} or p.staff_number ilike ${part})` : sql``;
  const inGroup = delegations.some((one) => one.id === search.delegation)
    ? sql`and d.id = ${search.delegation}`
    : sql``;
  const seats = delegations.reduce((sum, one) => sum + one.size, 0);
  const [attends] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from attendee where term_id = ${term.id}`,
  );
  const isMembers = search.tab === 'members';
  const members = isMembers
    ? await tx.execute<MemberRow>(sql`
        select r.id, p.name, p.staff_number as number, p.department, d.name as delegation, d.ordinal,
          r.leader, r.deputy, r.began_on::text as "from", r.ended_on::text as until, r.end_reason as ground,
          p.left_on is not null as left
        from representative r join person p on p.id = r.person_id join delegation d on d.id = r.delegation_id
        where r.term_id = ${term.id} and r.ended_on is ${search.state === 'ended' ? sql`not null` : sql`null`}
          ${matches} ${inGroup} ${keyOf(search.after)}
        order by d.ordinal, p.staff_number, r.id::text limit ${pageSize + 1}`)
    : [];
  const attendees = isMembers
    ? []
    : await tx.execute<AttendeeRow>(sql`
        select p.id, p.name, p.staff_number as number, p.department, d.name as delegation, a.kind
        from attendee a join person p on p.id = a.person_id left join delegation d on d.id = a.delegation_id
        where a.term_id = ${term.id} ${matches} ${search.after ? sql`and p.staff_number > ${search.after}` : sql``}
        order by p.staff_number limit ${pageSize + 1}`);
  const lastMember = members.length > pageSize ? members[pageSize - 1] : undefined;
  const lastAttendee = attendees.length > pageSize ? attendees[pageSize - 1] : undefined;
  return {
    term: { id: term.id, name: term.name },
    delegations: [...delegations],
    seats,
    attending: attends?.count ?? 0,
    mostAttending: mostNonVoting(term.profile, seats),
    members: members.slice(0, pageSize),
    attendees: attendees.slice(0, pageSize),
    next: lastMember
      ? `${lastMember.ordinal}~${lastMember.number}~${lastMember.id}`
      : (lastAttendee?.number ?? null),
  };
}
