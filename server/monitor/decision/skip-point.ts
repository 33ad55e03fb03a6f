import { skipPointForm } from '#app/domain/monitor/decision/forms';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { faultOfSkip } from './gate';
import { lockPoint, writePoint } from './load';
import { scanDecisions } from './scan';

/** A point that this decision does not need is passed over, with the reason, where the unit's path allows it. */
export const skipPoint = command({
  name: 'monitor.skipPoint',
  input: skipPointForm,
  load: lockPoint,
  perform: async (hand, given, held) => {
    const fault = await faultOfSkip(hand, held);
    if (fault) return fault;
    await writePoint(hand, held, {
      skippedAt: hand.now,
      skippedWhy: given.reason,
      skippedBy: personOf(hand),
    });
    return done(
      { decision: held.row.id },
      { name: 'monitor.pointSkipped', subject: held.row.id, data: { point: given.point } },
      ...(await scanDecisions(hand, [held.row])),
    );
  },
});
