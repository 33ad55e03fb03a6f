import { caseWordForm } from '#app/domain/monitor/case/forms';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { command } from '#server/platform/command';
import { endCase } from './end-case';
import { lockCase } from './load';

/** What was agreed is done: whoever works on the case has looked, and says how. */
export const confirmAction = command({
  name: 'monitor.confirmAction',
  input: caseWordForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) => {
    const fault = faultOfWorker(who);
    if (fault) return fault;
    return endCase(hand, row, 'confirm', 'remedied', given.text);
  },
});
