/** Offices that a person holds for a time, stored with dates (domain.md glossary; Shanghai regulation art. 13, 23–25, 35). */
export const officeKinds = [
  'secretary',
  'management',
  'departmentHandler',
  'committeeMember',
  'scrutineer',
  'inspector',
  'superiorUnion',
  'answerReviewer',
  'answerPublisher',
  // open affairs: who prepares, who looks for secrets, who approves
  'affairsEditor',
  'secrecyChecker',
  'affairsApprover',
  // the monitors: who keeps their data, who judges outliers
  'monitorOfficer',
  'expert',
] as const;
export type OfficeKind = (typeof officeKinds)[number];

/** Roles that follow from the roster and the session rather than from an appointment. */
export const derivedRoles = [
  'staff',
  'representative',
  'groupLeader',
  'presidiumMember',
  'nonVotingAttendee',
] as const;

/** `visitor` is somebody not signed in; `clock` runs deadlines; `system` installs and seeds. */
export type Role = OfficeKind | (typeof derivedRoles)[number] | 'visitor' | 'clock' | 'system';

/** A signed-in person with every role held at this moment. */
export type PersonActor = {
  readonly kind: 'person';
  readonly orgId: string;
  readonly orgName: string;
  readonly personId: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly roles: readonly Role[];
  /** Where a role is narrowed: the delegation a leader leads or a representative sits in. */
  readonly delegationId: string | null;
  readonly deviceId: string;
};

export type Actor =
  | PersonActor
  | { readonly kind: 'visitor'; readonly orgId: string | null }
  | { readonly kind: 'clock'; readonly orgId: string }
  | { readonly kind: 'system'; readonly orgId: string };

/** Every role of the actor; a person is always `staff` too. */
export function rolesOf(actor: Actor): readonly Role[] {
  if (actor.kind === 'person') return actor.roles;
  return [actor.kind];
}

/** Whether the actor holds the role now. */
export const hasRole = (actor: Actor, role: Role): boolean => rolesOf(actor).includes(role);
