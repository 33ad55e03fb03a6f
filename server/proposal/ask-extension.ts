import { and, eq, inArray } from 'drizzle-orm';
import { extendedTo, isOver } from '#app/domain/proposal/clocks';
import { askExtensionForm } from '#app/domain/proposal/handling-forms';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { proposalExtension } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { isWorkingDay } from '#server/platform/working-days';
import { addEvent } from './load';
import { lockOpenWork } from './load-handling';
import { rulesOf } from './rules-of';

/** A department asks for more time before its day is over, with the reason, as often as the rules allow. The committee decides. */
export const askExtension = command({
  name: 'proposal.askExtension',
  input: askExtensionForm,
  load: (hand, given) => lockOpenWork(hand, given.assignment),
  perform: async (hand, given, { proposal, assignment, unit }) => {
    if (isOver(assignment.replyBy, dayInShanghai(hand.now)))
      return refuse('proposal.extensionLate', { params: { day: assignment.replyBy } });
    const rules = await rulesOf(hand.tx, proposal);
    const used = await hand.tx
      .select({ id: proposalExtension.id })
      .from(proposalExtension)
      .where(
        and(
          eq(proposalExtension.assignmentId, assignment.id),
          inArray(proposalExtension.state, ['asked', 'granted']),
        ),
      );
    if (used.length >= rules.extensionsMost)
      return refuse('proposal.extensionUsed', { params: { most: rules.extensionsMost } });
    const replyBy = extendedTo(rules, assignment.replyBy, isWorkingDay);
    const [made] = await hand.tx
      .insert(proposalExtension)
      .values({
        orgId: hand.orgId,
        proposalId: proposal.id,
        assignmentId: assignment.id,
        state: 'asked',
        reason: given.reason,
        askedBy: personOf(hand),
        askedAt: hand.now,
        replyBy,
      })
      .returning({ id: proposalExtension.id });
    await addEvent(hand, proposal, 'extensionAsked', {
      reason: given.reason,
      data: { unit: unit.name, day: replyBy },
    });
    return done(
      { extension: made!.id },
      {
        name: 'proposal.extensionAsked',
        subject: proposal.id,
        data: { extension: made!.id, unit: unit.id, replyBy },
      },
    );
  },
});
