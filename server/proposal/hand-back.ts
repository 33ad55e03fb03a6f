import { and, eq } from 'drizzle-orm';
import { handBackBy, isOver } from '#app/domain/proposal/clocks';
import { replies } from '#app/domain/proposal/handling';
import { handBackForm } from '#app/domain/proposal/handling-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { proposalAssignment } from '#db/schema';
import { command, done } from '#server/platform/command';
import { isWorkingDay } from '#server/platform/working-days';
import { addEvent, moveProposal } from './load';
import { assignmentsOf, lockOpenWork } from './load-handling';
import { rulesOf } from './rules-of';

/**
 * A department that was given the wrong proposal hands it back with the reason, within a few working days. When nobody is left who would reply, the
 * proposal waits to be assigned again, and who helped along is released.
 */
export const handBack = command({
  name: 'proposal.handBack',
  input: handBackForm,
  load: (hand, given) => lockOpenWork(hand, given.assignment),
  perform: async (hand, given, { proposal, assignment, unit }) => {
    const last = handBackBy(await rulesOf(hand.tx, proposal), assignment.assignedAt, isWorkingDay);
    if (isOver(last, dayInShanghai(hand.now)))
      return refuse('proposal.handBackLate', { params: { day: last } });
    const ended = { endedAt: hand.now };
    await hand.tx
      .update(proposalAssignment)
      .set({ ...ended, state: 'handedBack', reason: given.reason })
      .where(eq(proposalAssignment.id, assignment.id));
    await addEvent(hand, proposal, 'handedBack', {
      reason: given.reason,
      data: { unit: unit.name, role: assignment.role },
    });
    const assigned = await assignmentsOf(hand, proposal.id, proposal.round);
    const isAlone = !assigned.some(({ role, state }) => replies(role) && state === 'open');
    if (isAlone) {
      await hand.tx
        .update(proposalAssignment)
        .set({ ...ended, state: 'replaced' })
        .where(and(eq(proposalAssignment.proposalId, proposal.id), eq(proposalAssignment.state, 'open')));
      const moved = await moveProposal(hand, proposal, 'handBack');
      if (isRefusal(moved)) return moved;
    }
    return done(
      { proposal: proposal.id },
      {
        name: 'proposal.handedBack',
        subject: proposal.id,
        data: { assignment: assignment.id, unit: unit.id, toAssign: isAlone },
      },
    );
  },
});
