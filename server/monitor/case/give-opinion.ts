import { eq } from 'drizzle-orm';
import { giveOpinionForm } from '#app/domain/monitor/case/forms';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { refuse } from '#app/domain/refusals';
import { monitorCase } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockCase } from './load';
import { hasJudged } from './opinions';
import { writeLine } from './take-step';

/** An expert says what they hold of it, once for each time that the case goes to the panel. */
export const giveOpinion = command({
  name: 'monitor.giveOpinion',
  input: giveOpinionForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) => {
    const fault = faultOfWorker(who);
    if (fault) return fault;
    if (row.state !== 'panel') return refuse('monitor.caseStep', { params: { state: row.state } });
    if (await hasJudged(hand.tx, row, personOf(hand))) return refuse('monitor.opinionGiven');
    await writeLine(hand, row, 'opinion', { text: given.text, data: { opinion: given.opinion } });
    await hand.tx
      .update(monitorCase)
      .set({ revision: row.revision + 1 })
      .where(eq(monitorCase.id, row.id));
    return done({ case: row.id }, { name: 'monitor.opinionGiven', subject: row.id });
  },
});
