import { sql } from 'drizzle-orm';
import { mixAnswersForm } from '#app/domain/monitor/satisfaction/forms';
import { command, done, nothing } from '#server/platform/command';

/**
 * Writes what came in since the last time once more, all at once and in another order: afterwards neither the place in the table nor the
 * transaction that wrote it tells which code an answer came with.
 */
export const mixAnswers = command({
  name: 'monitor.mixAnswers',
  input: mixAnswersForm,
  load: nothing,
  perform: async ({ tx }) => {
    await tx.execute(sql`
      with fresh as (delete from satisfaction_answer where not mixed returning *)
      insert into satisfaction_answer (id, org_id, survey_id, department_id, kind, method, month, marks, import_id, mixed)
      select gen_random_uuid(), org_id, survey_id, department_id, kind, method, month, marks, import_id, true from fresh order by random()`);
    await tx.execute(sql`
      with fresh as (delete from satisfaction_remark where not mixed returning *)
      insert into satisfaction_remark (id, org_id, department_id, kind, month, text, mixed)
      select gen_random_uuid(), org_id, department_id, kind, month, text, true from fresh order by random()`);
    return done(null);
  },
});
