import { type Actor, hasRole } from '../../actor';
import type { Refusal } from '../../refusal';
import { refuse } from '../../refusals';

/** Where somebody stands to a case: what they work as, and what ties them to the department that answers. */
export type CaseStanding = {
  readonly personId: string;
  readonly isWorker: boolean;
  readonly isManagement: boolean;
  readonly isExpert: boolean;
  readonly isObserver: boolean;
  /** They belong to the department of the case, or head it. */
  readonly isOwn: boolean;
  readonly isHead: boolean;
  /** They see to the agreed action. */
  readonly isActionOwner: boolean;
};

/** What the tables say of somebody and a department. */
export type Tie = Pick<CaseStanding, 'personId' | 'isOwn' | 'isHead' | 'isActionOwner'>;

/** The standing of an actor with this tie; machines work like officers and belong to no department. */
export const caseStanding = (actor: Actor, tie: Tie): CaseStanding => ({
  ...tie,
  isWorker: actor.kind !== 'person' || hasRole(actor, 'inspector') || hasRole(actor, 'monitorOfficer'),
  isManagement: hasRole(actor, 'management'),
  isExpert: hasRole(actor, 'expert'),
  isObserver: hasRole(actor, 'secretary'),
});

/** Who may read a case: those who work with cases, management, experts, the union office, and the department that answers for it. */
export const mayReadCase = (who: CaseStanding): boolean =>
  who.isWorker || who.isManagement || who.isExpert || who.isObserver || who.isHead || who.isActionOwner;

/** Nobody works on, judges or decides a case of their own department. */
export const faultOfWorker = (who: CaseStanding): Refusal | null =>
  who.isOwn || who.isHead || who.isActionOwner ? refuse('monitor.ownDepartment') : null;
