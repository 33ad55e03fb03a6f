import { agreeActionForm } from '#app/domain/monitor/case/forms';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { command } from '#server/platform/command';
import { findHead, findStaff, lockCase } from './load';
import { awaitsOpinion } from './opinions';
import { takeStep } from './take-step';

/** What is done, by whom and until which day; of what went to the experts at least one has spoken. Without a staff number the head sees to it. */
export const agreeAction = command({
  name: 'monitor.agreeAction',
  input: agreeActionForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) => {
    const fault = faultOfWorker(who);
    if (fault) return fault;
    if (given.day < dayInShanghai(hand.now))
      return refuse('monitor.dayPast', { fields: { day: ['monitor:refusals.dayPast'] } });
    const owner = await (given.owner ? findStaff(hand.tx, given.owner) : findHead(hand.tx, row));
    if (isRefusal(owner)) return owner;
    if (await awaitsOpinion(hand.tx, row)) return refuse('monitor.opinionMissing');
    return takeStep(hand, row, 'agree', {
      text: given.text,
      data: { day: given.day },
      set: { actionBy: given.day, actionOwnerId: owner },
    });
  },
});
