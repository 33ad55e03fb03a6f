import { eq } from 'drizzle-orm';
import { markOfReply } from '#app/domain/proposal/handling';
import { sendBackReplyForm } from '#app/domain/proposal/handling-forms';
import { replySteps } from '#app/domain/proposal/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { proposalReply } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { addEvent } from './load';
import { type HeldReply, lockReply } from './load-handling';

/** The leader sends back what waits for the signature or is signed, the publisher what is signed; the department takes back what is not signed yet. */
function faultOfSender(me: string, { who, unit, reply }: HeldReply): Refusal | null {
  const leads = who.isManagement && (unit.leaderId === null || unit.leaderId === me);
  if (leads || (who.isPublisher && reply.state === 'signed')) return null;
  if (who.units.includes(unit.id))
    return reply.state === 'signed' ? refuse('proposal.replyStep', { params: { state: 'signed' } }) : null;
  return refuse(who.isManagement ? 'proposal.otherLeader' : 'proposal.notYourUnit');
}

/** A reply on its way becomes a draft again, with the reason; what was written and countersigned stands until it is written anew. */
export const sendBackReply = command({
  name: 'proposal.sendBackReply',
  input: sendBackReplyForm,
  load: (hand, given) => lockReply(hand, given.reply),
  perform: async (hand, given, held) => {
    const { proposal, unit, reply } = held;
    const fault = faultOfSender(personOf(hand), held);
    if (fault) return fault;
    if (given.seen !== markOfReply(reply)) return refuse('proposal.changedMeanwhile');
    const state = next(replySteps, reply.state, 'sendBack');
    if (state === null) return refuse('proposal.replyStep', { params: { state: reply.state } });
    await hand.tx
      .update(proposalReply)
      .set({ state, sentBack: given.reason, submittedAt: null, signedBy: null, signedAt: null })
      .where(eq(proposalReply.id, reply.id));
    await addEvent(hand, proposal, 'replySentBack', { reason: given.reason, data: { unit: unit.name } });
    return done(
      { proposal: proposal.id },
      {
        name: 'proposal.replySentBack',
        subject: proposal.id,
        data: { unit: unit.id, reply: reply.id, number: reply.number },
      },
    );
  },
});
