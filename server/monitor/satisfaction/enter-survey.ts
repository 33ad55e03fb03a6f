import { sql } from 'drizzle-orm';
import { enterSurveyForm } from '#app/domain/monitor/satisfaction/forms';
import { askedOf, readMarks } from '#app/domain/monitor/satisfaction/item';
import { monthAfter, monthOf } from '#app/domain/monitor/satisfaction/words';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { command, done } from '#server/platform/command';
import { findDepartment } from './find-department';
import { lockSurvey } from './load-survey';
import { writeAnswer } from './write-answer';

/**
 * Types in a sheet or a call of this month or the two before it, unless the month was posted; what was given by telephone is never counted with
 * what came on paper. The journal keeps who typed and for which department and month, of the marks nothing.
 */
export const enterSurvey = command({
  name: 'monitor.enterSurvey',
  input: enterSurveyForm,
  load: (hand, given) => lockSurvey(hand, given.survey),
  perform: async (hand, given, survey) => {
    if (survey.state !== 'inUse' && survey.state !== 'retired') return refuse('monitor.surveyStep');
    const thisMonth = monthOf(dayInShanghai(hand.now));
    if (given.month > thisMonth || given.month < monthAfter(thisMonth, -2))
      return refuse('monitor.surveyMonth');
    const [posted] = await hand.tx.execute(sql`
      select 1 from satisfaction_post where method = ${given.method} and ${given.month} between from_month and to_month limit 1`);
    if (posted) return refuse('monitor.surveyMonthPosted');
    const department = await findDepartment(hand, given.department);
    if (!department) return refuse('monitor.noDepartment');
    const { kind, method, month } = given;
    const { marks, faulty } = readMarks(askedOf(survey.items, kind), given.answers);
    if (faulty.length > 0)
      return refuse('monitor.surveyMarks', {
        fields: Object.fromEntries(faulty.map((code) => [`q.${code}`, ['platform:fields.required']])),
      });
    await writeAnswer(
      hand,
      { surveyId: survey.id, departmentId: department.id, kind, method, month, marks },
      given.remark,
    );
    return done(null, {
      name: 'monitor.surveyEntered',
      subject: survey.id,
      data: { department: department.id, month, method },
    });
  },
});
