import { isReplied } from '#app/domain/proposal/handling';
import type { Refusal } from '#app/domain/refusal';
import type { Hand } from '#server/platform/command';
import { moveProposal, type ProposalRow } from './load';
import { assignmentsOf } from './load-handling';

/** Takes a proposal from "handling" to "replied" once the lead and every separate department have replied; else leaves it as it is. */
export async function finishRound(hand: Hand, row: ProposalRow): Promise<ProposalRow | Refusal> {
  if (row.state !== 'handling') return row;
  const assigned = await assignmentsOf(hand, row.id, row.round);
  return isReplied(assigned) ? moveProposal(hand, row, 'reply') : row;
}
