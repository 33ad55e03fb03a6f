import { sql } from 'drizzle-orm';
import { confirmSurveysForm } from '#app/domain/monitor/satisfaction/forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { knowDepartments } from '#server/monitor/case/departments';
import { command, done } from '#server/platform/command';
import { importedSurvey } from './imported-survey';
import { lockSurveys } from './lock-surveys';
import { prepareSurveys } from './prepare-surveys';

/** Second step: writes exactly the answers that were previewed, all or none; what changed meanwhile is refused. */
export const confirmSurveys = command({
  name: 'monitor.confirmSurveys',
  input: confirmSurveysForm,
  load: (hand, given) => lockSurveys(hand, given.batch),
  perform: async (hand, given, batch) => {
    const { tx, orgId, now } = hand;
    // Two files of the same months confirmed at once must not both find them empty.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`answers of ${orgId}`}, 0))`);
    const { method, again } = batch.summary;
    const preview = await prepareSurveys(hand, batch.file, batch.file_name, { method, again });
    if (isRefusal(preview)) return preview;
    if (preview.hash !== given.hash || given.hash !== batch.preview_hash)
      return refuse('monitor.surveyImportChanged');
    const { records } = preview;
    if (records.length === 0) return refuse('monitor.surveyNothingNew');
    const months = JSON.stringify([...new Set(records.map(({ month }) => month))]);
    // Only what files brought by this way is replaced; what patients answered here stays.
    await tx.execute(sql`
      delete from satisfaction_answer where method = ${method} and import_id is not null
        and month in (select jsonb_array_elements_text(${months}::jsonb))`);
    const surveyId = await importedSurvey(hand, preview.items);
    const departments = await knowDepartments(
      hand,
      records.map(({ department }) => department),
    );
    const rows = records.map(({ month, kind, department, marks }) => ({
      month,
      kind,
      department: departments.get(department),
      marks,
    }));
    await tx.execute(sql`
      insert into satisfaction_answer (org_id, survey_id, department_id, kind, method, month, marks, import_id, mixed)
      select ${orgId}, ${surveyId}, r.department, r.kind, ${method}, r.month, r.marks, ${batch.id}, true
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(month text, kind text, department uuid, marks jsonb) order by random()`);
    await tx.execute(sql`
      update import_batch set state = 'confirmed', confirmed_at = ${now.toISOString()}, done = ${rows.length}, file = ''::bytea
      where id = ${batch.id}`);
    return done(
      { written: rows.length },
      { name: 'monitor.surveysImported', subject: batch.id, data: { ...preview.totals, method } },
    );
  },
});
