import { inArray } from 'drizzle-orm';
import { markOfReply } from '#app/domain/proposal/handling';
import { countersignForm } from '#app/domain/proposal/handling-forms';
import { refuse } from '#app/domain/refusals';
import { handlingUnit, proposalCountersign } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { missingCountersigns } from './countersigns';
import { addEvent } from './load';
import { lockReply } from './load-handling';

/** A co-handling department puts its name to the lead's draft, as it read it. */
export const countersign = command({
  name: 'proposal.countersign',
  input: countersignForm,
  load: (hand, given) => lockReply(hand, given.reply),
  perform: async (hand, given, held) => {
    const { proposal, assignment, who, reply } = held;
    const { co, missing } = await missingCountersigns(hand, held);
    const own = co.filter(({ unitId }) => who.units.includes(unitId));
    if (own.length === 0 || assignment.role !== 'lead')
      return refuse(own.length === 0 ? 'proposal.notYourUnit' : 'proposal.otherRole');
    if (given.seen !== markOfReply(reply)) return refuse('proposal.changedMeanwhile');
    const due = own.filter(({ id }) => missing.some((one) => one.id === id));
    if (reply.state !== 'draft' || due.length === 0)
      return refuse('proposal.replyStep', { params: { state: reply.state } });
    await hand.tx.insert(proposalCountersign).values(
      due.map(({ id }) => ({
        orgId: hand.orgId,
        replyId: reply.id,
        assignmentId: id,
        byId: personOf(hand),
        at: hand.now,
      })),
    );
    const units = await hand.tx
      .select({ id: handlingUnit.id, name: handlingUnit.name })
      .from(handlingUnit)
      .where(
        inArray(
          handlingUnit.id,
          due.map(({ unitId }) => unitId),
        ),
      );
    for (const { name } of units) await addEvent(hand, proposal, 'countersigned', { data: { unit: name } });
    return done(
      { proposal: proposal.id },
      {
        name: 'proposal.countersigned',
        subject: proposal.id,
        data: { units: units.map(({ id }) => id), number: reply.number },
      },
    );
  },
});
