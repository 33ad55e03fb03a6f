import { sendBackActionForm } from '#app/domain/monitor/case/forms';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { command } from '#server/platform/command';
import { lockCase } from './load';
import { takeStep } from './take-step';

/** What was reported is not what was agreed: it goes back with what is missing and a new day. */
export const sendBackAction = command({
  name: 'monitor.sendBackAction',
  input: sendBackActionForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) => {
    const fault = faultOfWorker(who);
    if (fault) return fault;
    if (given.day < dayInShanghai(hand.now))
      return refuse('monitor.dayPast', { fields: { day: ['monitor:refusals.dayPast'] } });
    return takeStep(hand, row, 'sendBackAction', {
      text: given.text,
      data: { day: given.day },
      set: { actionBy: given.day },
    });
  },
});
