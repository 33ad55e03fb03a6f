import { setPointForm } from '#app/domain/monitor/decision/forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { findStaff } from '../case/load';
import { lockPoint, writePoint } from './load';
import { scanDecisions } from './scan';

/** Another day by which a point is due, and who sees to it; the day that was before stays in the journal. */
export const setPoint = command({
  name: 'monitor.setPoint',
  input: setPointForm,
  load: lockPoint,
  perform: async (hand, given, held) => {
    const ownerId = given.owner ? await findStaff(hand.tx, given.owner) : null;
    if (isRefusal(ownerId)) return ownerId;
    await writePoint(hand, held, { dueOn: given.dueOn, ownerId });
    return done(
      { decision: held.row.id },
      {
        name: 'monitor.pointSet',
        subject: held.row.id,
        data: { point: given.point, was: held.at.dueOn, dueOn: given.dueOn },
      },
      ...(await scanDecisions(hand, [held.row])),
    );
  },
});
