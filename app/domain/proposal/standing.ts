import { openStates, type ProposalState } from './states';
import type { PartyRole, SecondState } from './words';

/** Where one person stands towards proposals in general, as the roster and the offices say today. */
export type Standing = {
  readonly personId: string;
  /** The term that is going on, or else the newest, and the seat in it. */
  readonly termId: string | null;
  readonly isRepresentative: boolean;
  readonly delegationId: string | null;
  readonly leadsDelegation: boolean;
  /** A member of the committee that reviews proposals. */
  readonly isCommittee: boolean;
  readonly isCommitteeHead: boolean;
  readonly isPresidium: boolean;
  readonly isSecretary: boolean;
  readonly isManagement: boolean;
  readonly isPublisher: boolean;
  /** Inspectors and the superior union read along. */
  readonly isObserver: boolean;
  /** Departments that this person handles for, and those whose replies this person signs. */
  readonly units: readonly string[];
  readonly leadsUnits: readonly string[];
};

/** What one person has to do with one proposal. */
export type Part = {
  readonly role: PartyRole | null;
  readonly second: SecondState | null;
  /** The revision of the words to which this person put the name as a seconder. */
  readonly agreedTo?: number | null;
};

/** What decides who may read a proposal. */
export type Head = {
  readonly state: ProposalState;
  readonly proposerId: string | null;
  readonly openToAll: boolean;
  readonly submittedAt: Date | null;
  readonly publishedAt: Date | null;
};

const isOpen = (state: ProposalState): boolean => (openStates as readonly ProposalState[]).includes(state);

/** Proposer or joint proposer: the same rights for both. */
export const isProposer = ({ role }: Part): boolean => role === 'proposer' || role === 'joint';

/** Whether the person may have the sheet with reasons and names: who works with proposals, and those to whom it belongs. */
export const mayPrint = (who: Standing, proposerId: string | null, { role }: Part): boolean =>
  worksWith(who) || role !== null || proposerId === who.personId;

/**
 * Whether a seconder may take the name back from what was handed in: the words stand otherwise than those that were agreed to, since the proposal was
 * returned, and nothing is decided yet.
 */
export const mayTakeNameBack = (
  { state, revision }: { readonly state: ProposalState; readonly revision: number },
  { role, second, agreedTo }: Part,
): boolean =>
  (state === 'submitted' || state === 'returned') &&
  role === 'seconder' &&
  second === 'agreed' &&
  agreedTo !== revision;

/** Whether a person in whatever office works with accepted proposals. */
export const worksWith = (who: Standing): boolean =>
  who.isRepresentative ||
  who.isCommittee ||
  who.isSecretary ||
  who.isPresidium ||
  who.isManagement ||
  who.isPublisher ||
  who.isObserver ||
  who.units.length > 0;

/**
 * Whether the person may read the proposal: a draft only its proposer; while it is seconded also those who were asked, or every representative
 * where it is open to all; under review its people, the committee and the union office, a disputed one the presidium too; an accepted one
 * everybody who works with proposals, and the whole staff once it is published. The same stands as SQL in server/proposal/visible.ts.
 */
export function mayRead(who: Standing, head: Head, part: Part): boolean {
  if (head.proposerId === who.personId) return true;
  switch (head.state) {
    case 'draft':
      return false;
    case 'seconding':
      return (
        part.second === 'invited' || part.second === 'agreed' || (head.openToAll && who.isRepresentative)
      );
    case 'withdrawn':
      return head.submittedAt !== null && (part.role !== null || who.isCommittee || who.isSecretary);
    case 'submitted':
    case 'returned':
    case 'declined':
      return part.role !== null || who.isCommittee || who.isSecretary;
    case 'disputed':
      return part.role !== null || who.isCommittee || who.isSecretary || who.isPresidium;
    default:
      return isOpen(head.state) && (part.role !== null || worksWith(who) || head.publishedAt !== null);
  }
}

/** Whether the names of proposers are shown: to the staff at large only with the proposer's consent. */
export const mayReadNames = (who: Standing, part: Part, nameConsent: boolean): boolean =>
  nameConsent || part.role !== null || part.second !== null || worksWith(who);

/** Who reviews must not have a part in the proposal (回避). */
export const hasInterest = (
  who: Pick<Standing, 'personId'>,
  proposerId: string | null,
  part: Part,
): boolean => proposerId === who.personId || part.role !== null || part.second === 'agreed';
