import { eq } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { leaveSteps } from '#app/domain/congress/attendance';
import { decideLeaveForm } from '#app/domain/congress/day-forms';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { leaveRequest } from '#db/schema';
import { tell } from '#server/identity/tell';
import { command, done } from '#server/platform/command';
import { personOf } from './load';
import { lockLeave } from './load-leave';

/** Grants or declines leave: the leader for the own delegation, the secretary for leaders and for anybody. The person is told. */
export const decideLeave = command({
  name: 'congress.decideLeave',
  input: decideLeaveForm,
  load: (hand, given) => lockLeave(hand, given.leave),
  subject: ({ seat }) => ({ delegationId: seat.delegationId ?? '' }),
  perform: async (hand, given, { leave, seat }) => {
    const by = personOf(hand);
    if (leave.personId === by) return refuse('congress.ownLeave');
    if (seat.leader && !hasRole(hand.actor, 'secretary')) return refuse('congress.leaveOfLeader');
    const state = next(leaveSteps, leave.state, given.decision);
    if (state === null) return refuse('congress.leaveDecided');
    const note = given.note || null;
    await hand.tx
      .update(leaveRequest)
      .set({ state, decidedBy: by, decidedAt: hand.now, note })
      .where(eq(leaveRequest.id, leave.id));
    await tell(hand.tx, {
      orgId: hand.orgId,
      personIds: [leave.personId],
      kind: given.decision === 'grant' ? 'day.leaveGranted' : 'day.leaveDeclined',
      params: { note: note ?? '' },
      at: hand.now,
    });
    const data = { decision: given.decision, stages: leave.stages };
    return done(
      { state },
      { name: 'congress.leaveDecided', subject: leave.personId, session: leave.sessionId, data },
    );
  },
});
