import { and, eq, gt, lt, ne } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { proposalCall, term } from '#db/schema';
import type { Hand } from '#server/platform/command';

type Span = { readonly opensAt: Date; readonly closesAt: Date };

/** Why a call of this term can't stand open in this time: it is over before it begins, or another one stands open then. Locks the term's calls. */
export async function faultOfCall(
  hand: Hand,
  termId: string,
  { opensAt, closesAt }: Span,
  self: string | null,
): Promise<Refusal | null> {
  if (closesAt <= opensAt || closesAt <= hand.now)
    return refuse('proposal.callTimes', { fields: { closesAt: ['platform:fields.date'] } });
  await hand.tx.select({ id: term.id }).from(term).where(eq(term.id, termId)).for('update');
  const [other] = await hand.tx
    .select({ title: proposalCall.title })
    .from(proposalCall)
    .where(
      and(
        eq(proposalCall.termId, termId),
        lt(proposalCall.opensAt, closesAt),
        gt(proposalCall.closesAt, opensAt),
        ...(self ? [ne(proposalCall.id, self)] : []),
      ),
    )
    .limit(1);
  return other ? refuse('proposal.callTaken', { params: { title: other.title } }) : null;
}
