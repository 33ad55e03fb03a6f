import { recordContactForm } from '#app/domain/proposal/handling-forms';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { proposalContact } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { addEvent } from './load';
import { lockOpenWork } from './load-handling';

/** A department records that it talked with the proposer: when since it was given the proposal, how, and what came of it. */
export const recordContact = command({
  name: 'proposal.recordContact',
  input: recordContactForm,
  load: (hand, given) => lockOpenWork(hand, given.assignment),
  perform: async (hand, given, { proposal, assignment, unit }) => {
    const isPossible =
      given.on >= dayInShanghai(assignment.assignedAt) && given.on <= dayInShanghai(hand.now);
    if (!isPossible) return refuse('platform.badInput', { fields: { on: ['platform:fields.date'] } });
    const { on, way, note } = given;
    await hand.tx.insert(proposalContact).values({
      orgId: hand.orgId,
      proposalId: proposal.id,
      assignmentId: assignment.id,
      on,
      way,
      note,
      recordedBy: personOf(hand),
      recordedAt: hand.now,
    });
    await addEvent(hand, proposal, 'contacted', {
      reason: note,
      data: { unit: unit.name, day: on, way },
    });
    return done(
      { proposal: proposal.id },
      { name: 'proposal.contacted', subject: proposal.id, data: { unit: unit.id, on, way } },
    );
  },
});
