import { eq } from 'drizzle-orm';
import { giveOpinionForm } from '#app/domain/proposal/handling-forms';
import { refuse } from '#app/domain/refusals';
import { proposalAssignment } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { addEvent } from './load';
import { lockOpenWork } from './load-handling';

/** A co-handling department says what it has to add; the lead answers for all. A later opinion takes the place of the earlier one. */
export const giveOpinion = command({
  name: 'proposal.giveOpinion',
  input: giveOpinionForm,
  load: (hand, given) => lockOpenWork(hand, given.assignment),
  perform: async (hand, given, { proposal, assignment, unit }) => {
    if (assignment.role !== 'co') return refuse('proposal.otherRole');
    await hand.tx
      .update(proposalAssignment)
      .set({ opinion: given.text, opinionBy: personOf(hand), opinionAt: hand.now })
      .where(eq(proposalAssignment.id, assignment.id));
    await addEvent(hand, proposal, 'opinionGiven', { data: { unit: unit.name } });
    return done(
      { proposal: proposal.id },
      { name: 'proposal.opinionGiven', subject: proposal.id, data: { unit: unit.id } },
    );
  },
});
