import { and, inArray, isNull } from 'drizzle-orm';
import { dueDays } from '#app/domain/proposal/clocks';
import { markOfAssignments, wantedOf } from '#app/domain/proposal/handling';
import { assignForm } from '#app/domain/proposal/handling-forms';
import { faultOfReviewer } from '#app/domain/proposal/rules';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { handlingUnit, proposalAssignment } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { isWorkingDay } from '#server/platform/working-days';
import { changeAssigned } from './change-assigned';
import { finishRound } from './finish-round';
import { addEvent, lockForReview, moveProposal } from './load';
import { assignmentsOf } from './load-handling';
import { rulesOf } from './rules-of';

/**
 * Gives a filed proposal to departments, or changes who handles it. Whoever has it already keeps the days that were given; who is new gets days of
 * their own; who isn't wanted any more is replaced. What is replied to stays.
 */
export const assign = command({
  name: 'proposal.assign',
  input: assignForm,
  load: (hand, given) => lockForReview(hand, given.proposal),
  perform: async (hand, given, { proposal, who, part }) => {
    const fault = faultOfReviewer(who, proposal.proposerId, part);
    if (fault) return fault;
    const assigned = await assignmentsOf(hand, proposal.id, proposal.round);
    if (given.seen !== markOfAssignments(proposal.round, assigned))
      return refuse('proposal.changedMeanwhile');
    const wanted = wantedOf(given);
    if (isRefusal(wanted)) return wanted;
    // Held until the commit, so that no department is dissolved while it is given work.
    const units = await hand.tx
      .select({ id: handlingUnit.id, name: handlingUnit.name })
      .from(handlingUnit)
      .where(
        and(
          inArray(
            handlingUnit.id,
            wanted.map(({ unitId }) => unitId),
          ),
          isNull(handlingUnit.dissolvedOn),
        ),
      )
      .for('key share');
    if (units.length < wanted.length) return refuse('proposal.noUnit');
    const due = dueDays(await rulesOf(hand.tx, proposal), hand.now, proposal.round, isWorkingDay);
    const missing = await changeAssigned(hand, assigned, wanted);
    if (isRefusal(missing)) return missing;
    if (missing.length > 0)
      await hand.tx.insert(proposalAssignment).values(
        missing.map((one) => ({
          orgId: hand.orgId,
          proposalId: proposal.id,
          round: proposal.round,
          ...one,
          ...due,
          state: 'open' as const,
          assignedBy: personOf(hand),
          assignedAt: hand.now,
        })),
      );
    const moved = await moveProposal(hand, proposal, 'assign');
    if (isRefusal(moved)) return moved;
    const names = wanted.map(({ unitId }) => units.find(({ id }) => id === unitId)!.name).join('、');
    await addEvent(hand, proposal, 'assigned', { data: { units: names, day: due.replyBy } });
    const finished = await finishRound(hand, moved);
    if (isRefusal(finished)) return finished;
    return done(
      { proposal: proposal.id },
      {
        name: 'proposal.assigned',
        subject: proposal.id,
        data: { round: proposal.round, units: wanted, fresh: missing.map(({ unitId }) => unitId) },
      },
    );
  },
});
