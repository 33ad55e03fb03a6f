import { eq } from 'drizzle-orm';
import { reopenFindingForm } from '#app/domain/monitor/case/forms';
import { findingSteps } from '#app/domain/monitor/case/states';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { monitorFinding } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockFinding } from './load';

/** What was set aside waits to be looked at again; why it was set aside stays with it. */
export const reopenFinding = command({
  name: 'monitor.reopenFinding',
  input: reopenFindingForm,
  load: (hand, given) => lockFinding(hand, given.finding),
  perform: async (hand, _given, { finding, fault }) => {
    if (fault) return fault;
    const state = next(findingSteps, finding.state, 'reopen');
    if (state === null) return refuse('monitor.findingStep', { params: { state: finding.state } });
    await hand.tx.update(monitorFinding).set({ state }).where(eq(monitorFinding.id, finding.id));
    return done({ finding: finding.id }, { name: 'monitor.findingReopened', subject: finding.id });
  },
});
