import { and, eq } from 'drizzle-orm';
import { mayRead, type Part, type Standing } from '#app/domain/proposal/standing';
import { afterStep, type ProposalStep } from '#app/domain/proposal/states';
import type { EventKind } from '#app/domain/proposal/words';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { proposal, proposalEvent, proposalParty, proposalSecond } from '#db/schema';
import { personOf } from '#server/congress/load';
import type { Hand } from '#server/platform/command';
import { standingOf } from './standing';

export type ProposalRow = typeof proposal.$inferSelect;
/** A proposal held for an order, with where the person who gives it stands. */
export type Held = { readonly proposal: ProposalRow; readonly who: Standing; readonly part: Part };

/** Locks a proposal for an order; refuses `proposal.noProposal` to whoever may not read it, as if there were none. The clock may read all. */
export async function lockProposal(hand: Hand, id: string): Promise<Held | Refusal> {
  const [row] = await hand.tx.select().from(proposal).where(eq(proposal.id, id)).for('update');
  if (!row) return refuse('proposal.noProposal');
  const who = await standingOf(hand.tx, hand.actor);
  const part = await findPart(hand, id, who.personId);
  if (hand.actor.kind === 'person' && !mayRead(who, row, part)) return refuse('proposal.noProposal');
  return { proposal: row, who, part };
}

/** What one person has to do with a proposal. */
export async function findPart({ tx }: Pick<Hand, 'tx'>, id: string, personId: string): Promise<Part> {
  if (personId === '') return { role: null, second: null };
  const [party] = await tx
    .select({ role: proposalParty.role })
    .from(proposalParty)
    .where(and(eq(proposalParty.proposalId, id), eq(proposalParty.personId, personId)));
  const [second] = await tx
    .select({ state: proposalSecond.state, revision: proposalSecond.revision })
    .from(proposalSecond)
    .where(and(eq(proposalSecond.proposalId, id), eq(proposalSecond.personId, personId)));
  return { role: party?.role ?? null, second: second?.state ?? null, agreedTo: second?.revision ?? null };
}

/** Takes a locked proposal one step on its way, with whatever else changes; refuses `proposal.step` where the table has no such row. */
export async function moveProposal(
  hand: Hand,
  row: ProposalRow,
  step: ProposalStep,
  more: Partial<typeof proposal.$inferInsert> = {},
): Promise<ProposalRow | Refusal> {
  const state = afterStep(row.state, step);
  if (state === null) return refuse('proposal.step', { params: { state: row.state } });
  const closedAt = state === 'closed' ? hand.now : null;
  const [moved] = await hand.tx
    .update(proposal)
    .set({ ...more, state, closedAt })
    .where(eq(proposal.id, row.id))
    .returning();
  return moved!;
}

/** Writes one line of the timeline. */
export async function addEvent(
  hand: Hand,
  row: Pick<ProposalRow, 'id' | 'round'>,
  kind: EventKind,
  more: Pick<typeof proposalEvent.$inferInsert, 'reason' | 'data'> = {},
): Promise<void> {
  await hand.tx.insert(proposalEvent).values({
    orgId: hand.orgId,
    proposalId: row.id,
    kind,
    at: hand.now,
    round: row.round,
    byId: hand.actor.kind === 'person' ? personOf(hand) : null,
    ...more,
  });
}

/** Locks a proposal for a member of the reviewing committee, or the union office; whether they have a part in it, `faultOfReviewer` says. */
export async function lockForReview(hand: Hand, id: string): Promise<Held | Refusal> {
  const held = await lockProposal(hand, id);
  if (isRefusal(held)) return held;
  if (!held.who.isCommittee && !held.who.isSecretary) return refuse('proposal.notCommittee');
  return held;
}
