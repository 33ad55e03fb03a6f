import { eq } from 'drizzle-orm';
import { replies } from '#app/domain/proposal/handling';
import { repliesForm } from '#app/domain/proposal/handling-forms';
import { replySteps } from '#app/domain/proposal/states';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { proposalReply } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, nothing } from '#server/platform/command';
import { eachReply } from './each-reply';
import { addEvent } from './load';

/** The leader in charge of the field signs replies as they were read; never one's own. A department without a leader has any of management sign. */
export const signReplies = command({
  name: 'proposal.signReplies',
  input: repliesForm,
  load: nothing,
  perform: (hand, given) =>
    eachReply(hand, given.replies, async ({ proposal, assignment, unit, reply }) => {
      const me = personOf(hand);
      if (!replies(assignment.role)) return refuse('proposal.otherRole');
      if (unit.leaderId !== null && unit.leaderId !== me) return refuse('proposal.otherLeader');
      if (reply.draftedBy === me) return refuse('proposal.ownReply');
      const state = next(replySteps, reply.state, 'sign');
      if (state === null) return refuse('proposal.replyStep', { params: { state: reply.state } });
      await hand.tx
        .update(proposalReply)
        .set({ state, signedBy: me, signedAt: hand.now })
        .where(eq(proposalReply.id, reply.id));
      await addEvent(hand, proposal, 'replySigned', { data: { unit: unit.name } });
      return {
        name: 'proposal.replySigned',
        subject: proposal.id,
        data: { unit: unit.id, reply: reply.id, number: reply.number },
      };
    }),
});
