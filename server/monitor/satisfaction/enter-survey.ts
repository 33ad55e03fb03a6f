import { enterSurveyForm } from '#app/domain/monitor/satisfaction/forms';
import { askedOf, readMarks } from '#app/domain/monitor/satisfaction/item';
import { monthAfter, monthOf } from '#app/domain/monitor/satisfaction/words';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { command, done } from '#server/platform/command';
import { findDepartment } from './find-department';
import { lockSurvey } from './load-survey';
import { writeAnswer } from './write-answer';

/** Types in a sheet or a call of this month or the two before it; what was given by telephone is never counted with what came on paper. */
export const enterSurvey = command({
  name: 'monitor.enterSurvey',
  input: enterSurveyForm,
  load: (hand, given) => lockSurvey(hand, given.survey),
  perform: async (hand, given, survey) => {
    if (survey.state !== 'inUse' && survey.state !== 'retired') return refuse('monitor.surveyStep');
    const thisMonth = monthOf(dayInShanghai(hand.now));
    if (given.month > thisMonth || given.month < monthAfter(thisMonth, -2))
      return refuse('monitor.surveyMonth');
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
    return done(null);
  },
});
