import { caseWordForm } from '#app/domain/monitor/case/forms';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { isRefusal } from '#app/domain/refusal';
import { command } from '#server/platform/command';
import { statementDue } from './case-rules';
import { findHead, lockCase } from './load';
import { takeStep } from './take-step';

/** The head of the department is asked for its view, until a day some working days on. */
export const askStatement = command({
  name: 'monitor.askStatement',
  input: caseWordForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) => {
    const fault = faultOfWorker(who);
    if (fault) return fault;
    const head = await findHead(hand.tx, row);
    if (isRefusal(head)) return head;
    const statementBy = await statementDue(hand);
    return takeStep(hand, row, 'askStatement', {
      text: given.text,
      data: { day: statementBy },
      set: { statementBy },
    });
  },
});
