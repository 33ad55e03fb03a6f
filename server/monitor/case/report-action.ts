import { caseWordForm } from '#app/domain/monitor/case/forms';
import { refuse } from '#app/domain/refusals';
import { command } from '#server/platform/command';
import { lockCase } from './load';
import { takeStep } from './take-step';

/** Who sees to the agreed action, or the head of the department, says what was done. */
export const reportAction = command({
  name: 'monitor.reportAction',
  input: caseWordForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) =>
    who.isActionOwner || who.isHead
      ? takeStep(hand, row, 'report', { text: given.text })
      : refuse('monitor.notActionOwner'),
});
