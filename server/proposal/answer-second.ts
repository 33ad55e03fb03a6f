import { and, eq } from 'drizzle-orm';
import type { ProposalState } from '#app/domain/proposal/states';
import type { SecondState } from '#app/domain/proposal/words';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { proposalSecond } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { Held } from './load';

/** Changes one person's answer while the proposal is being seconded, or in the state `during`; refuses with `otherwise` where their answer is not `from`. */
export async function answerSecond(
  hand: Hand,
  { proposal: row, who, part }: Held,
  { from, to, otherwise }: { from: SecondState; to: SecondState; otherwise: Refusal },
  during: ProposalState = 'seconding',
): Promise<Refusal | null> {
  if (row.state !== during) return refuse('proposal.step', { params: { state: row.state } });
  if (part.second !== from) return otherwise;
  await hand.tx
    .update(proposalSecond)
    .set({ state: to, answeredAt: hand.now, revision: null })
    .where(and(eq(proposalSecond.proposalId, row.id), eq(proposalSecond.personId, who.personId)));
  return null;
}
