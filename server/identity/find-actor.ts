import { type Actor, type OfficeKind, officeKinds, type PersonActor, type Role } from '#app/domain/actor';
import { type Auth, deviceIdOf, type Holder } from './lucia';

export type Found = {
  readonly actor: Actor;
  /** The session's cookie value where it was renewed just now and must be sent again. */
  readonly fresh: string | null;
};

const visitor: Found = { actor: { kind: 'visitor', orgId: null }, fresh: null };

/** Who holds this cookie, with every role held today; a visitor where nobody does, or where the person has left the unit. */
export async function findActor(auth: Auth, cookieHeader: string | undefined): Promise<Found> {
  const sessionId = auth.readSessionCookie(cookieHeader ?? '');
  if (!sessionId) return visitor;
  const { session, user } = await auth.validateSession(sessionId);
  if (!session || user.holder.left_on) return visitor;
  return {
    actor: actorOf(user.holder, deviceIdOf(sessionId)),
    fresh: session.fresh ? sessionId : null,
  };
}

/** The person who holds a session, with every role held today. */
export const actorOf = (holder: Holder, deviceId: string): PersonActor => ({
  kind: 'person',
  orgId: holder.org_id,
  orgName: holder.org_name,
  personId: holder.person_id,
  name: holder.name,
  staffNumber: holder.staff_number,
  roles: rolesOf(holder),
  delegationId: holder.delegation_id,
  deviceId,
});

const isOffice = (kind: string): kind is OfficeKind => (officeKinds as readonly string[]).includes(kind);

function rolesOf(holder: Holder): Role[] {
  const roles: Role[] = ['staff', ...holder.offices.filter(isOffice)];
  if (holder.delegation_id) roles.push('representative');
  if (holder.leader) roles.push('groupLeader');
  if (holder.presidium) roles.push('presidiumMember');
  if (holder.attendee) roles.push('nonVotingAttendee');
  return roles;
}
