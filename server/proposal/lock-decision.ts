import { and, asc, eq, inArray } from 'drizzle-orm';
import { disputeBy } from '#app/domain/proposal/clocks';
import { markOf } from '#app/domain/proposal/mark';
import { faultOfReviewer } from '#app/domain/proposal/rules';
import type { ProposalState } from '#app/domain/proposal/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Day } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { proposalEvent } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { isWorkingDay } from '#server/platform/working-days';
import { type Held, lockForReview, type ProposalRow } from './load';
import { rulesOf } from './rules-of';

/** Locks a proposal for a decision of the committee: by somebody without a part in it, in one of these states, about what they saw. */
export async function lockForDecision(
  hand: Hand,
  given: { readonly proposal: string; readonly seen: string },
  states: readonly ProposalState[],
): Promise<Held | Refusal> {
  const held = await lockForReview(hand, given.proposal);
  if (isRefusal(held)) return held;
  const row = held.proposal;
  const fault = faultOfReviewer(held.who, row.proposerId, held.part);
  if (fault) return fault;
  if (!states.includes(row.state)) return refuse('proposal.step', { params: { state: row.state } });
  return given.seen === markOf(row) ? held : refuse('proposal.changedMeanwhile');
}

type Decision = {
  readonly kind: 'declined' | 'madeSuggestion';
  readonly at: Date;
  readonly reason: string | null;
  /** The last day to dispute it. */
  readonly until: Day;
};

/** What the committee decided against a proposal (what the presidium decided after it comes later), and until when that can be disputed; null where it decided no such thing. */
export async function findDecision(tx: Tx, row: ProposalRow): Promise<Decision | null> {
  const [event] = await tx
    .select({ kind: proposalEvent.kind, at: proposalEvent.at, reason: proposalEvent.reason })
    .from(proposalEvent)
    .where(
      and(eq(proposalEvent.proposalId, row.id), inArray(proposalEvent.kind, ['declined', 'madeSuggestion'])),
    )
    .orderBy(asc(proposalEvent.seq))
    .limit(1);
  if (!event) return null;
  return {
    kind: event.kind === 'declined' ? 'declined' : 'madeSuggestion',
    at: event.at,
    reason: event.reason,
    until: await lastDayToDispute(tx, row, event.at),
  };
}

/** Until when the proposers can dispute what was decided at this moment. */
export const lastDayToDispute = async (tx: Tx, row: ProposalRow, at: Date): Promise<Day> =>
  disputeBy(await rulesOf(tx, row), at, isWorkingDay);

/** Whether the presidium has settled a dispute about the proposal: that is the last word. */
export async function isSettled(tx: Tx, id: string): Promise<boolean> {
  const [event] = await tx
    .select({ seq: proposalEvent.seq })
    .from(proposalEvent)
    .where(and(eq(proposalEvent.proposalId, id), eq(proposalEvent.kind, 'disputeSettled')))
    .limit(1);
  return event !== undefined;
}
