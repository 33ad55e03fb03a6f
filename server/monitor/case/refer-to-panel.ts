import { caseWordForm } from '#app/domain/monitor/case/forms';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { command } from '#server/platform/command';
import { lockCase } from './load';
import { takeStep } from './take-step';

/** What the department says goes to the experts, with the question that they shall answer. */
export const referToPanel = command({
  name: 'monitor.referToPanel',
  input: caseWordForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) =>
    faultOfWorker(who) ?? takeStep(hand, row, 'refer', { text: given.text }),
});
