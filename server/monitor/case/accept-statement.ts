import { caseWordForm } from '#app/domain/monitor/case/forms';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { refuse } from '#app/domain/refusals';
import { command } from '#server/platform/command';
import { endCase } from './end-case';
import { lockCase } from './load';
import { awaitsOpinion } from './opinions';

/** What the department says explains what was found; of what went to the experts at least one has said so. */
export const acceptStatement = command({
  name: 'monitor.acceptStatement',
  input: caseWordForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) => {
    const fault = faultOfWorker(who);
    if (fault) return fault;
    if (await awaitsOpinion(hand.tx, row)) return refuse('monitor.opinionMissing');
    return endCase(hand, row, 'accept', 'explained', given.text);
  },
});
