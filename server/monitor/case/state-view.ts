import { caseWordForm } from '#app/domain/monitor/case/forms';
import { refuse } from '#app/domain/refusals';
import { command } from '#server/platform/command';
import { lockCase } from './load';
import { takeStep } from './take-step';

/** The head of the department, and nobody for them, says how the department sees it; late is better than not at all. */
export const stateView = command({
  name: 'monitor.stateView',
  input: caseWordForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) =>
    who.isHead ? takeStep(hand, row, 'state', { text: given.text }) : refuse('monitor.notHead'),
});
