import type { ProposalPage } from './draft-views';
import { hasInterest, mayPrint, mayTakeNameBack, type Part, type Standing, worksWith } from './standing';
import type { ProposalState } from './states';

const among = (state: ProposalState, ...states: readonly ProposalState[]): boolean => states.includes(state);

/** Which pages about a proposal this person has something to do on now. The orders there ask once more. */
export function actsOn(
  proposal: {
    readonly state: ProposalState;
    readonly revision: number;
    readonly openToAll: boolean;
    readonly proposerId: string | null;
    readonly submittedAt: Date | null;
  },
  { who, part, isOwn }: { readonly who: Standing; readonly part: Part; readonly isOwn: boolean },
  more: { readonly units: readonly string[]; readonly mayDispute: boolean },
): ProposalPage['may'] {
  const { state } = proposal;
  const reviews = (who.isCommittee || who.isSecretary) && !hasInterest(who, proposal.proposerId, part);
  const isHandled = among(state, 'handling', 'replied', 'tracking', 'closed', 'escalated');
  return {
    // What was returned is theirs to mend, whatever became of the mandate.
    write: isOwn && (state === 'returned' || (who.isRepresentative && state === 'draft')),
    second:
      isOwn && among(state, 'draft', 'seconding', 'returned')
        ? true
        : (state === 'seconding' && who.isRepresentative && !isOwn) || mayTakeNameBack(proposal, part),
    consent: isOwn && proposal.submittedAt !== null && state !== 'withdrawn',
    withdraw: isOwn && among(state, 'seconding', 'submitted', 'returned'),
    review: reviews && among(state, 'submitted', 'filed'),
    dispute: (more.mayDispute && isOwn) || ((who.isPresidium || who.isSecretary) && state === 'disputed'),
    handle:
      (among(state, 'filed') && (who.isCommittee || who.isSecretary)) ||
      (isHandled &&
        (more.units.some((unit) => who.units.includes(unit)) ||
          who.isManagement ||
          who.isPublisher ||
          who.isCommittee ||
          who.isSecretary)),
    rate: part.role !== null && state === 'replied',
    follow: isHandled && worksWith(who),
    print: proposal.submittedAt !== null && mayPrint(who, proposal.proposerId, part),
  };
}
