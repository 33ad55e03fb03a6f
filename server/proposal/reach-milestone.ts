import { eq } from 'drizzle-orm';
import { reachMilestoneForm } from '#app/domain/proposal/rating-forms';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { proposalMilestone } from '#db/schema';
import { command, done } from '#server/platform/command';
import { addEvent } from './load';
import { lockFollowed } from './milestones';

/** The department reports that a step is done, on which day, and what shows it. */
export const reachMilestone = command({
  name: 'proposal.reachMilestone',
  input: reachMilestoneForm,
  load: (hand, given) => lockFollowed(hand, given.proposal),
  perform: async (hand, given, { row, steps, unit }) => {
    const step = steps.find(({ id }) => id === given.milestone);
    if (!step) return refuse('proposal.noMilestone');
    if (step.reachedOn) return refuse('proposal.changedMeanwhile');
    if (given.on > dayInShanghai(hand.now))
      return refuse('platform.badInput', { fields: { on: ['proposal:rating.fields.future'] } });
    await hand.tx
      .update(proposalMilestone)
      .set({ reachedOn: given.on, note: given.note || null })
      .where(eq(proposalMilestone.id, step.id));
    await addEvent(hand, row, 'milestoneReached', {
      reason: given.note || undefined,
      data: { unit, text: step.text, day: given.on },
    });
    const open = steps.filter(({ id, reachedOn }) => id !== step.id && !reachedOn).length;
    return done(
      { proposal: row.id, open },
      { name: 'proposal.milestoneReached', subject: row.id, data: { milestone: step.id, open } },
    );
  },
});
