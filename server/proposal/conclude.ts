import { jointWordForm } from '#app/domain/proposal/rating-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { addEvent, moveProposal } from './load';
import { lockAsSeen } from './lock-as-seen';

/** The joint meeting comes to a conclusion on a proposal that failed twice; it is followed from then on. Recorded by the union office. */
export const conclude = command({
  name: 'proposal.conclude',
  input: jointWordForm,
  load: lockAsSeen,
  perform: async (hand, given, row) => {
    if (row.state !== 'escalated') return refuse('proposal.step', { params: { state: row.state } });
    // The line first: only with the meeting's word may a dissatisfied round be left behind.
    await addEvent(hand, row, 'concluded', { reason: given.reason });
    const next = await moveProposal(hand, row, 'conclude');
    if (isRefusal(next)) return next;
    return done(
      { proposal: row.id },
      { name: 'proposal.concluded', subject: row.id, data: { round: row.round } },
    );
  },
});
