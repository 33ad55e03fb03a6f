import { markOf } from '#app/domain/proposal/mark';
import { hasInterest } from '#app/domain/proposal/standing';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Hand } from '#server/platform/command';
import { lockProposal, type ProposalRow } from './load';

/**
 * Holds a proposal as it was when the page was read, for somebody who records a decision on it; refuses `proposal.changedMeanwhile` where it has
 * moved on since, and `proposal.ownInterest` to whoever has a part in it (回避).
 */
export async function lockAsSeen(
  hand: Hand,
  given: { readonly proposal: string; readonly seen: string },
): Promise<ProposalRow | Refusal> {
  const held = await lockProposal(hand, given.proposal);
  if (isRefusal(held)) return held;
  if (hasInterest(held.who, held.proposal.proposerId, held.part)) return refuse('proposal.ownInterest');
  return markOf(held.proposal) === given.seen ? held.proposal : refuse('proposal.changedMeanwhile');
}
