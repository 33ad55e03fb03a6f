import { caseWordForm } from '#app/domain/monitor/case/forms';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { command } from '#server/platform/command';
import { statementDue } from './case-rules';
import { lockCase } from './load';
import { takeStep } from './take-step';

/** A statement that leaves the question open goes back with what is missing and a new day; what was said stays on the timeline. */
export const sendBackStatement = command({
  name: 'monitor.sendBackStatement',
  input: caseWordForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) => {
    const fault = faultOfWorker(who);
    if (fault) return fault;
    const statementBy = await statementDue(hand);
    return takeStep(hand, row, 'sendBackStatement', {
      text: given.text,
      data: { day: statementBy },
      set: { statementBy },
    });
  },
});
