import { type Actor, type Role, rolesOf } from './actor';

/** Who or what an order is about, as far as permits ask. */
export type Subject = { readonly personId?: string; readonly delegationId?: string };

/** One row of the authorisation table: any of the roles, and `only` narrows to one's own person or delegation. */
export type Permit = {
  readonly any: readonly Role[];
  /** `self`: the subject is the actor. `delegation`: the subject sits in the actor's delegation (secretaries excepted). */
  readonly only?: 'self' | 'delegation';
};

export type PermitTable = Readonly<Record<string, Permit>>;

/** Whether the actor may, as far as the table can tell; `subject` is needed where the row says `only`. */
export function allows(permit: Permit, actor: Actor, subject?: Subject): boolean {
  const roles = rolesOf(actor);
  if (!permit.any.some((role) => roles.includes(role))) return false;
  if (!permit.only || subject === undefined) return true;
  if (actor.kind !== 'person') return true;
  if (permit.only === 'self') return subject.personId === actor.personId;
  return (
    roles.includes('secretary') ||
    (actor.delegationId !== null && subject.delegationId === actor.delegationId)
  );
}
