import { caseWordForm } from '#app/domain/monitor/case/forms';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { command } from '#server/platform/command';
import { endCase } from './end-case';
import { lockCase } from './load';

/** The data were wrong: after they were checked, the case ends and nobody has anything to answer. */
export const clearCase = command({
  name: 'monitor.clearCase',
  input: caseWordForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) => {
    const fault = faultOfWorker(who);
    if (fault) return fault;
    return endCase(hand, row, 'clear', 'dataFault', given.text);
  },
});
