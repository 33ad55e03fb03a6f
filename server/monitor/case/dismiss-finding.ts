import { eq } from 'drizzle-orm';
import { dismissFindingForm } from '#app/domain/monitor/case/forms';
import { findingSteps } from '#app/domain/monitor/case/states';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { monitorFinding } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockFinding } from './load';

/** What was found is set aside, with the reason; looking again does not bring it back, somebody may. Nobody sets aside what was found at home. */
export const dismissFinding = command({
  name: 'monitor.dismissFinding',
  input: dismissFindingForm,
  load: (hand, given) => lockFinding(hand, given.finding),
  perform: async (hand, given, { finding, fault }) => {
    if (fault) return fault;
    const state = next(findingSteps, finding.state, 'dismiss');
    if (state === null) return refuse('monitor.findingStep', { params: { state: finding.state } });
    await hand.tx
      .update(monitorFinding)
      .set({ state, dismissedBy: personOf(hand), dismissedWhy: given.why })
      .where(eq(monitorFinding.id, finding.id));
    return done({ finding: finding.id }, { name: 'monitor.findingDismissed', subject: finding.id });
  },
});
