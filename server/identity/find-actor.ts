import { sql } from 'drizzle-orm';
import { type Actor, type OfficeKind, officeKinds, type Role } from '#app/domain/actor';
import type { Db } from '#db/client';
import { readScoped } from '#server/platform/scope';
import { type Auth, deviceIdOf } from './lucia';

type Row = {
  id: string;
  org_name: string;
  name: string;
  staff_number: string;
  left_on: string | null;
  offices: string[];
  delegation_id: string | null;
  leader: boolean | null;
  attendee: boolean;
  presidium: boolean;
};

/** Who holds this cookie, with every role held today (Asia/Shanghai); a visitor where nobody does. */
export async function findActor(
  db: Db,
  auth: Auth,
  cookieHeader: string | undefined,
): Promise<{ actor: Actor; fresh: string | null }> {
  const sessionId = auth.readSessionCookie(cookieHeader ?? '');
  if (!sessionId) return { actor: { kind: 'visitor', orgId: null }, fresh: null };
  const { session, user } = await auth.validateSession(sessionId);
  if (!session || !user) return { actor: { kind: 'visitor', orgId: null }, fresh: null };
  const row = await readScoped(
    db,
    session.orgId,
    undefined,
    async (tx) => (await tx.execute<Row>(actorQuery(user.id)))[0],
  );
  if (!row || row.left_on) return { actor: { kind: 'visitor', orgId: null }, fresh: null };
  const roles: Role[] = [
    'staff',
    ...row.offices.filter((kind): kind is OfficeKind => (officeKinds as readonly string[]).includes(kind)),
  ];
  if (row.delegation_id) roles.push('representative');
  if (row.leader) roles.push('groupLeader');
  if (row.presidium) roles.push('presidiumMember');
  if (row.attendee) roles.push('nonVotingAttendee');
  return {
    actor: {
      kind: 'person',
      orgId: session.orgId,
      orgName: row.org_name,
      personId: row.id,
      name: row.name,
      staffNumber: row.staff_number,
      roles,
      delegationId: row.delegation_id,
      deviceId: deviceIdOf(sessionId),
    },
    fresh: session.fresh ? sessionId : null,
  };
}

const actorQuery = (personId: string) => sql`
  select p.id, (select name from organisation) as org_name, p.name, p.staff_number, p.left_on,
    coalesce((select array_agg(distinct o.kind) from office o where o.person_id = p.id
      and o.starts_on <= (now() at time zone 'Asia/Shanghai')::date
      and (o.ends_on is null or o.ends_on >= (now() at time zone 'Asia/Shanghai')::date)), '{}') as offices,
    r.delegation_id, r.leader,
    exists (select 1 from attendee a join term t on t.id = a.term_id where a.person_id = p.id) as attendee,
    exists (select 1 from presidium_member m join congress_session s on s.id = m.session_id
      where m.person_id = p.id and s.state not in ('archived', 'cancelled')) as presidium
  from person p
  left join lateral (select r.delegation_id, r.leader from representative r join term t on t.id = r.term_id
    where r.person_id = p.id and r.ended_on is null order by t.begins_on desc limit 1) r on true
  where p.id = ${personId}`;
