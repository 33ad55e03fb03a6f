import { and, desc, eq, gt, lte } from 'drizzle-orm';
import type { ProposalRules } from '#app/domain/statute/proposals';
import type { Tx } from '#db/client';
import { proposalCall } from '#db/schema';
import { rulesOf, rulesToday } from './rules-of';

export type CallRow = typeof proposalCall.$inferSelect;

/** The call of a term that stands open now, and the newest that is over; null where there is none. */
export async function findCalls(
  tx: Tx,
  termId: string,
  now: Date,
): Promise<{ readonly open: CallRow | null; readonly over: CallRow | null }> {
  const begun = and(eq(proposalCall.termId, termId), lte(proposalCall.opensAt, now));
  const [open] = await tx
    .select()
    .from(proposalCall)
    .where(and(begun, gt(proposalCall.closesAt, now)))
    .orderBy(desc(proposalCall.opensAt))
    .limit(1);
  const [over] = await tx
    .select()
    .from(proposalCall)
    .where(and(begun, lte(proposalCall.closesAt, now)))
    .orderBy(desc(proposalCall.closesAt))
    .limit(1);
  return { open: open ?? null, over: over ?? null };
}

/** The rules for what is not handed in yet: of the call it would be handed in under, open or over, else of the profile. */
export async function rulesOfDraft(
  tx: Tx,
  row: { readonly callId: string | null; readonly orgId: string; readonly termId: string },
  now: Date,
): Promise<ProposalRules> {
  if (row.callId !== null) return rulesOf(tx, row);
  const { open, over } = await findCalls(tx, row.termId, now);
  return open?.rules ?? over?.rules ?? rulesToday(tx, row.orgId);
}
