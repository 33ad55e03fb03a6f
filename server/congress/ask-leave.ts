import { faultOfLeave } from '#app/domain/congress/attendance';
import { askLeaveForm } from '#app/domain/congress/day-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { leaveRequest } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findSeat } from './find-seat';
import { findSession, findWindows, personOf } from './load';

/** Asks the leader of one's delegation for leave from some stages; one request at a time. The reason stays between the two and the secretary. */
export const askLeave = command({
  name: 'congress.askLeave',
  input: askLeaveForm,
  load: async (hand, given) => {
    const session = await findSession(hand.tx, given.session);
    if (isRefusal(session)) return session;
    const seat = await findSeat(hand.tx, session.id, personOf(hand));
    return { session, seat, windows: await findWindows(hand.tx, session.id) };
  },
  perform: async (hand, given, { session, seat, windows }) => {
    if (!seat?.formal) return refuse('congress.notOfSession');
    const fault = faultOfLeave(session.state, given.stages, windows, hand.now);
    if (fault) return fault;
    const added = await hand.tx
      .insert(leaveRequest)
      .values({
        orgId: hand.orgId,
        sessionId: session.id,
        personId: personOf(hand),
        stages: given.stages,
        reason: given.reason,
        state: 'asked',
        askedAt: hand.now,
      })
      .onConflictDoNothing()
      .returning({ id: leaveRequest.id });
    if (!added[0]) return refuse('congress.leavePending');
    const data = { stages: given.stages, leader: seat.leader };
    return done(
      { leave: added[0].id },
      { name: 'congress.leaveAsked', subject: personOf(hand), session: session.id, data },
    );
  },
});
