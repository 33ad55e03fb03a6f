import { and, eq, lt, ne } from 'drizzle-orm';
import { decideExtensionForm } from '#app/domain/proposal/handling-forms';
import { faultOfReviewer } from '#app/domain/proposal/rules';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { proposalAssignment, proposalExtension } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { addEvent } from './load';
import { isOpenWork, lockAssignment } from './load-handling';

/** The committee grants more time or refuses it with a reason. Granted to the lead, those who help along have that time too. */
export const decideExtension = command({
  name: 'proposal.decideExtension',
  input: decideExtensionForm,
  load: async (hand, given) => {
    const ofThis = eq(proposalExtension.id, given.extension);
    const [at] = await hand.tx.select().from(proposalExtension).where(ofThis);
    if (!at) return refuse('proposal.noExtension');
    const held = await lockAssignment(hand, at.assignmentId);
    if (isRefusal(held)) return held;
    const [extension] = await hand.tx.select().from(proposalExtension).where(ofThis);
    return { ...held, extension: extension! };
  },
  perform: async (hand, given, held) => {
    const { proposal, who, part, assignment, unit, extension } = held;
    const fault = faultOfReviewer(who, proposal.proposerId, part);
    if (fault) return fault;
    if (extension.state !== 'asked') return refuse('proposal.changedMeanwhile');
    if (!isOpenWork(held)) return refuse('proposal.assignmentOver');
    const isGranted = given.verdict === 'grant';
    const { replyBy } = extension;
    await hand.tx
      .update(proposalExtension)
      .set({
        state: isGranted ? 'granted' : 'refused',
        decidedBy: personOf(hand),
        decidedAt: hand.now,
        decision: given.reason || null,
      })
      .where(eq(proposalExtension.id, extension.id));
    if (isGranted)
      await hand.tx
        .update(proposalAssignment)
        .set({ replyBy })
        .where(
          assignment.role === 'lead'
            ? and(
                eq(proposalAssignment.proposalId, proposal.id),
                eq(proposalAssignment.state, 'open'),
                ne(proposalAssignment.role, 'separate'),
                lt(proposalAssignment.replyBy, replyBy),
              )
            : eq(proposalAssignment.id, assignment.id),
        );
    await addEvent(hand, proposal, isGranted ? 'extended' : 'extensionRefused', {
      reason: given.reason || null,
      data: { unit: unit.name, day: replyBy },
    });
    return done(
      { proposal: proposal.id },
      {
        name: 'proposal.extensionDecided',
        subject: proposal.id,
        data: { extension: extension.id, unit: unit.id, granted: isGranted, replyBy },
      },
    );
  },
});
