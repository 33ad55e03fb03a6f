import { eq, max } from 'drizzle-orm';
import { faultOfReply, replies } from '#app/domain/proposal/handling';
import type { ReplyWords } from '#app/domain/proposal/handling-forms';
import { afterStep } from '#app/domain/proposal/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { proposalCountersign, proposalReply } from '#db/schema';
import { personOf } from '#server/congress/load';
import type { Hand } from '#server/platform/command';
import { type HeldAssignment, isOpenWork, type Reply } from './load-handling';

/** Whether somebody may write a reply here: of the department, which replies itself, in the present round; with a published reply only a correction. */
export function faultOfWriting(held: HeldAssignment, latest: Reply | null): Refusal | null {
  const { proposal, assignment, unit, who } = held;
  if (!who.units.includes(unit.id)) return refuse('proposal.notYourUnit');
  if (!replies(assignment.role)) return refuse('proposal.otherRole');
  const isCorrected =
    assignment.state === 'done' &&
    assignment.round === proposal.round &&
    latest !== null &&
    (proposal.state === 'handling' || afterStep(proposal.state, 'correct') !== null);
  if (!isOpenWork(held) && !isCorrected) return refuse('proposal.assignmentOver');
  const isWaiting = latest !== null && (latest.state === 'submitted' || latest.state === 'signed');
  return isWaiting ? refuse('proposal.replyStep', { params: { state: latest.state } }) : null;
}

/**
 * Writes the draft of a reply, or writes it anew: who had countersigned it does so anew. After a published reply it is a correction under the next
 * number, and what was published stands.
 */
export async function writeReply(
  hand: Hand,
  { proposal, assignment, unit }: HeldAssignment,
  latest: Reply | null,
  { outcome, code, text, doneBy }: ReplyWords,
): Promise<{ readonly number: number; readonly isCorrection: boolean } | Refusal> {
  const fault = faultOfReply({ outcome, code, text, doneBy }, dayInShanghai(hand.now));
  if (fault) return fault;
  const words = {
    outcome,
    code,
    text,
    doneBy: outcome === 'reason' ? null : (doneBy ?? null),
    unit: unit.name,
    draftedBy: personOf(hand),
    draftedAt: hand.now,
  };
  if (latest?.state === 'draft') {
    await hand.tx.delete(proposalCountersign).where(eq(proposalCountersign.replyId, latest.id));
    await hand.tx
      .update(proposalReply)
      .set({ ...words, sentBack: null })
      .where(eq(proposalReply.id, latest.id));
    return { number: latest.number, isCorrection: latest.corrects !== null };
  }
  const [most] = await hand.tx
    .select({ number: max(proposalReply.number) })
    .from(proposalReply)
    .where(eq(proposalReply.proposalId, proposal.id));
  const number = (most?.number ?? 0) + 1;
  await hand.tx.insert(proposalReply).values({
    orgId: hand.orgId,
    proposalId: proposal.id,
    assignmentId: assignment.id,
    round: proposal.round,
    number,
    state: 'draft',
    corrects: latest?.id ?? null,
    ...words,
  });
  return { number, isCorrection: latest !== null };
}
