import { sql } from 'drizzle-orm';
import { answerSurveyForm } from '#app/domain/monitor/satisfaction/forms';
import { askedOf, type Item, readMarks } from '#app/domain/monitor/satisfaction/item';
import { type Method, monthOf, type VisitKind } from '#app/domain/monitor/satisfaction/words';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { command, done } from '#server/platform/command';
import { hashToken } from './token';
import { writeAnswer } from './write-answer';

type Found = {
  used_on: string | null;
  expires_on: string;
  survey_id: string;
  department_id: string;
  kind: VisitKind;
  method: Method;
  items: readonly Item[];
};

/**
 * A patient's answer: the code is used up, the answer is written without it. No fact and so no line in the journal: its time would say whose
 * answer it is.
 */
export const answerSurvey = command({
  name: 'monitor.answerSurvey',
  input: answerSurveyForm,
  nameless: true,
  load: async ({ tx }, given) => {
    const [found] = await tx.execute<Found>(sql`
      select t.used_on, b.expires_on, b.survey_id, b.department_id, b.kind, b.method, s.items
      from satisfaction_token t join satisfaction_batch b on b.id = t.batch_id join satisfaction_survey s on s.id = b.survey_id
      where t.hash = ${hashToken(given.token)} for update of t`);
    return found ?? refuse('monitor.tokenUnknown');
  },
  perform: async (hand, given, found) => {
    const today = dayInShanghai(hand.now);
    if (found.used_on !== null) return refuse('monitor.tokenUsed');
    if (found.expires_on < today) return refuse('monitor.tokenExpired');
    const { marks, faulty } = readMarks(askedOf(found.items, found.kind), given.answers);
    if (faulty.length > 0)
      return refuse('monitor.surveyMarks', {
        fields: Object.fromEntries(faulty.map((code) => [`q.${code}`, ['platform:fields.required']])),
      });
    await hand.tx.execute(
      sql`update satisfaction_token set used_on = ${today}::date where hash = ${hashToken(given.token)}`,
    );
    const { survey_id: surveyId, department_id: departmentId, kind, method } = found;
    await writeAnswer(
      hand,
      { surveyId, departmentId, kind, method, month: monthOf(today), marks },
      given.remark,
    );
    return done(null);
  },
});
