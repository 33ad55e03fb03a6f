import { eq } from 'drizzle-orm';
import { setMilestonesForm } from '#app/domain/proposal/rating-forms';
import { refuse } from '#app/domain/refusals';
import { proposalMilestone } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { addEvent } from './load';
import { lockFollowed, markOfMilestones } from './milestones';

/**
 * The department says by which steps and days it will do what it promised. Steps may be added and, with a reason, moved or reworded while they
 * are not reached; none is taken away. Each change stands on the timeline.
 */
export const setMilestones = command({
  name: 'proposal.setMilestones',
  input: setMilestonesForm,
  load: (hand, given) => lockFollowed(hand, given.proposal),
  perform: async (hand, given, { row, steps, unit }) => {
    if (markOfMilestones(steps) !== given.seen) return refuse('proposal.changedMeanwhile');
    const set = { setBy: personOf(hand), setAt: hand.now };
    let ordinal = Math.max(0, ...steps.map((step) => step.ordinal));
    let count = 0;
    for (const { id, text, dueOn } of given.milestones) {
      const known = steps.find((step) => step.id === id);
      if (id && (!known || known.reachedOn)) return refuse('proposal.noMilestone');
      if (known && known.text === text && known.dueOn === dueOn) continue;
      count += 1;
      if (!known) {
        ordinal += 1;
        await hand.tx
          .insert(proposalMilestone)
          .values({ ...set, orgId: hand.orgId, proposalId: row.id, ordinal, text, dueOn });
        await addEvent(hand, row, 'milestoneSet', { data: { unit, text, day: dueOn } });
        continue;
      }
      if (given.reason.length < 2)
        return refuse('platform.badInput', { fields: { reason: ['platform:fields.required'] } });
      await hand.tx
        .update(proposalMilestone)
        .set({ ...set, text, dueOn })
        .where(eq(proposalMilestone.id, known.id));
      await addEvent(hand, row, 'milestoneMoved', {
        reason: given.reason,
        data: { unit, text, day: dueOn, before: known.dueOn },
      });
    }
    if (count === 0) return done({ proposal: row.id });
    return done(
      { proposal: row.id },
      { name: 'proposal.milestonesSet', subject: row.id, data: { count, at: hand.now.toISOString() } },
    );
  },
});
