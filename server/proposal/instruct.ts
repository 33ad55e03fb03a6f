import { jointWordForm } from '#app/domain/proposal/rating-forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { assignAnew } from './charge';
import { addEvent, moveProposal } from './load';
import { lockAsSeen } from './lock-as-seen';

/** The joint meeting sends a proposal that failed twice to its departments once more, and says what it expects; recorded by the union office. */
export const instruct = command({
  name: 'proposal.instruct',
  input: jointWordForm,
  load: lockAsSeen,
  perform: async (hand, given, row) => {
    const next = await moveProposal(hand, row, 'instruct', { round: row.round + 1 });
    if (isRefusal(next)) return next;
    const units = await assignAnew(hand, next);
    await addEvent(hand, next, 'instructed', {
      reason: given.reason,
      data: { round: next.round, units: units.join('、') },
    });
    return done(
      { proposal: row.id },
      { name: 'proposal.instructed', subject: row.id, data: { round: next.round } },
    );
  },
});
