import { markOf } from '#app/domain/proposal/mark';
import { completeForm } from '#app/domain/proposal/rating-forms';
import { faultOfReviewer } from '#app/domain/proposal/rules';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { addEvent, lockForReview, moveProposal } from './load';
import { isConcluded, milestonesOf } from './milestones';

/** The committee closes a followed proposal when it has seen that what was promised is done. Nobody closes a case of their own. */
export const complete = command({
  name: 'proposal.complete',
  input: completeForm,
  load: (hand, given) => lockForReview(hand, given.proposal),
  perform: async (hand, given, { proposal: row, who, part }) => {
    const fault = faultOfReviewer(who, row.proposerId, part);
    if (fault) return fault;
    if (row.state !== 'tracking') return refuse('proposal.step', { params: { state: row.state } });
    if (markOf(row) !== given.seen) return refuse('proposal.changedMeanwhile');
    const steps = await milestonesOf(hand.tx, row.id);
    const open = steps.filter(({ reachedOn }) => !reachedOn).length;
    if (open > 0) return refuse('proposal.milestonesOpen', { params: { count: open } });
    const isPromise = row.code === 'B' || row.code === 'C';
    if (isPromise && steps.length === 0 && !(await isConcluded(hand.tx, row)))
      return refuse('proposal.milestonesMissing');
    await addEvent(hand, row, 'closed', { reason: given.reason });
    const next = await moveProposal(hand, row, 'complete');
    if (isRefusal(next)) return next;
    return done({ proposal: row.id }, { name: 'proposal.completed', subject: row.id });
  },
});
