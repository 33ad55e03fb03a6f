import { and, eq, isNull } from 'drizzle-orm';
import { numberOf } from '#app/domain/proposal/mark';
import { nameReviewerForm } from '#app/domain/proposal/review-forms';
import { faultOfReviewer } from '#app/domain/proposal/rules';
import { hasInterest } from '#app/domain/proposal/standing';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { committee, committeeMember, person, proposal } from '#db/schema';
import { command, done, type Hand, nothing } from '#server/platform/command';
import { addEvent, findPart, lockForReview, type ProposalRow } from './load';

/** A proposal that stays without the reviewer, and why. */
type Left = { readonly number: string; readonly code: string };

/**
 * Puts a member of the committee in charge of one or many proposals under review. Who has a part in one of them is left out of that one, and
 * it is named; of a single one the reason is the refusal.
 */
export const nameReviewer = command({
  name: 'proposal.nameReviewer',
  input: nameReviewerForm,
  load: nothing,
  perform: async (hand, { proposals, person: reviewer }) => {
    const named: string[] = [];
    const left: Left[] = [];
    for (const id of proposals) {
      const held = await lockForReview(hand, id);
      if (isRefusal(held)) return held;
      const row = held.proposal;
      const fault =
        faultOfReviewer(held.who, row.proposerId, held.part) ?? (await faultOfNaming(hand, row, reviewer));
      if (fault && proposals.length === 1) return fault;
      if (fault) {
        left.push({ number: numberOf(row), code: fault.code });
        continue;
      }
      if (row.reviewerId === reviewer) continue;
      await hand.tx.update(proposal).set({ reviewerId: reviewer }).where(eq(proposal.id, id));
      await addEvent(hand, row, 'reviewerNamed');
      named.push(id);
    }
    return done(
      { named: named.length, left },
      ...named.map((id) => ({ name: 'proposal.reviewerNamed' as const, subject: id, data: { reviewer } })),
    );
  },
});

/** Why this person can't be in charge of the proposal: it is not under review, or they don't sit on the committee, or they have a part in it. */
async function faultOfNaming(hand: Hand, row: ProposalRow, reviewer: string): Promise<Refusal | null> {
  if (row.state !== 'submitted') return refuse('proposal.step', { params: { state: row.state } });
  const part = await findPart(hand, row.id, reviewer);
  const isFit =
    (await sitsOnCommittee(hand.tx, row.termId, reviewer)) &&
    !hasInterest({ personId: reviewer }, row.proposerId, part);
  return isFit ? null : refuse('proposal.reviewerUnfit');
}

/** Whether somebody in service sits on the committee of the term that reviews proposals. */
async function sitsOnCommittee(tx: Tx, termId: string, personId: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: committeeMember.personId })
    .from(committeeMember)
    .innerJoin(committee, eq(committee.id, committeeMember.committeeId))
    .innerJoin(person, eq(person.id, committeeMember.personId))
    .where(
      and(
        eq(committee.termId, termId),
        eq(committee.handlesProposals, true),
        eq(committeeMember.personId, personId),
        isNull(person.leftOn),
      ),
    );
  return found !== undefined;
}
