import { eq } from 'drizzle-orm';
import { leaveSteps } from '#app/domain/congress/attendance';
import { withdrawLeaveForm } from '#app/domain/congress/day-forms';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { leaveRequest } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockLeave } from './load-leave';

/** Takes one's own request for leave back, also after it was granted. */
export const withdrawLeave = command({
  name: 'congress.withdrawLeave',
  input: withdrawLeaveForm,
  load: (hand, given) => lockLeave(hand, given.leave),
  subject: ({ leave }) => ({ personId: leave.personId }),
  perform: async (hand, _given, { leave }) => {
    const state = next(leaveSteps, leave.state, 'withdraw');
    if (state === null) return refuse('congress.leaveDecided');
    await hand.tx.update(leaveRequest).set({ state }).where(eq(leaveRequest.id, leave.id));
    return done(
      { state },
      {
        name: 'congress.leaveWithdrawn',
        subject: leave.personId,
        session: leave.sessionId,
        data: { stages: leave.stages },
      },
    );
  },
});
