import { caseWordForm } from '#app/domain/monitor/case/forms';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { command } from '#server/platform/command';
import { lockCase } from './load';
import { takeStep } from './take-step';

/** Whoever works on a case says what about the data is in doubt; they are looked through before anybody is asked. */
export const checkData = command({
  name: 'monitor.checkData',
  input: caseWordForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) =>
    faultOfWorker(who) ?? takeStep(hand, row, 'check', { text: given.text }),
});
