import { and, eq } from 'drizzle-orm';
import { replies } from '#app/domain/proposal/handling';
import { repliesForm } from '#app/domain/proposal/handling-forms';
import { replySteps } from '#app/domain/proposal/states';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { proposalAssignment, proposalContact, proposalReply } from '#db/schema';
import { command, type Hand, nothing } from '#server/platform/command';
import { missingCountersigns, namesOf } from './countersigns';
import { eachReply } from './each-reply';
import { addEvent } from './load';
import { type HeldReply, isOpenWork } from './load-handling';

/** Whether the department has talked with the proposer in this round; before a correction it need not do so again. */
async function hasTalked(hand: Hand, { proposal, assignment, reply }: HeldReply): Promise<boolean> {
  if (reply.corrects !== null) return true;
  const [found] = await hand.tx
    .select({ id: proposalContact.id })
    .from(proposalContact)
    .innerJoin(proposalAssignment, eq(proposalAssignment.id, proposalContact.assignmentId))
    .where(
      and(
        eq(proposalContact.proposalId, proposal.id),
        eq(proposalAssignment.round, assignment.round),
        eq(proposalAssignment.unitId, assignment.unitId),
      ),
    )
    .limit(1);
  return found !== undefined;
}

/** Hands drafts to the leader to be signed: after the talk with the proposer, and with the names of all who help along. */
export const submitReplies = command({
  name: 'proposal.submitReplies',
  input: repliesForm,
  load: nothing,
  perform: (hand, given) =>
    eachReply(hand, given.replies, async (held) => {
      const { proposal, assignment, unit, who, reply } = held;
      if (!who.units.includes(unit.id)) return refuse('proposal.notYourUnit');
      if (!replies(assignment.role)) return refuse('proposal.otherRole');
      const state = next(replySteps, reply.state, 'submit');
      if (state === null) return refuse('proposal.replyStep', { params: { state: reply.state } });
      if (reply.corrects === null && !isOpenWork(held)) return refuse('proposal.assignmentOver');
      if (!(await hasTalked(hand, held))) return refuse('proposal.notContacted');
      const { missing } = await missingCountersigns(hand, held);
      if (missing.length > 0)
        return refuse('proposal.countersignMissing', { params: { units: await namesOf(hand, missing) } });
      await hand.tx
        .update(proposalReply)
        .set({ state, submittedAt: hand.now, sentBack: null })
        .where(eq(proposalReply.id, reply.id));
      await addEvent(hand, proposal, 'replySubmitted', { data: { unit: unit.name } });
      return {
        name: 'proposal.replySubmitted',
        subject: proposal.id,
        data: { unit: unit.id, reply: reply.id, number: reply.number },
      };
    }),
});
