import { sql } from 'drizzle-orm';
import { abandonSurveysForm } from '#app/domain/monitor/satisfaction/forms';
import { command, done } from '#server/platform/command';
import { lockSurveys } from './lock-surveys';

/** Gives a preview of answers up: the file and what was read from it are gone. */
export const abandonSurveys = command({
  name: 'monitor.abandonSurveys',
  input: abandonSurveysForm,
  load: (hand, given) => lockSurveys(hand, given.batch),
  perform: async ({ tx }, given) => {
    await tx.execute(
      sql`update import_batch set state = 'abandoned', file = ''::bytea where id = ${given.batch}`,
    );
    await tx.execute(sql`delete from import_row where batch_id = ${given.batch}`);
    return done({ batch: given.batch }, { name: 'monitor.surveysAbandoned', subject: given.batch });
  },
});
