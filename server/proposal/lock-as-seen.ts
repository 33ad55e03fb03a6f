import { markOf } from '#app/domain/proposal/mark';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Hand } from '#server/platform/command';
import { lockProposal, type ProposalRow } from './load';

/** Holds a proposal as it was when the page was read; refuses `proposal.changedMeanwhile` where it has moved on since. */
export async function lockAsSeen(
  hand: Hand,
  given: { readonly proposal: string; readonly seen: string },
): Promise<ProposalRow | Refusal> {
  const held = await lockProposal(hand, given.proposal);
  if (isRefusal(held)) return held;
  return markOf(held.proposal) === given.seen ? held.proposal : refuse('proposal.changedMeanwhile');
}
