import { eq, sql } from 'drizzle-orm';
import { saveSurveyForm } from '#app/domain/monitor/satisfaction/forms';
import { refuse } from '#app/domain/refusals';
import { satisfactionSurvey } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockSurvey } from './load-survey';

/** Writes the questions of a draft as they stand on the page; what somebody else wrote meanwhile is read first. */
export const saveSurvey = command({
  name: 'monitor.saveSurvey',
  input: saveSurveyForm,
  load: (hand, given) => lockSurvey(hand, given.survey),
  perform: async (hand, given, survey) => {
    if (survey.state !== 'draft') return refuse('monitor.surveyStep');
    if (survey.revision !== given.seen) return refuse('monitor.surveyChanged');
    const { items, openQuestion } = given;
    await hand.tx
      .update(satisfactionSurvey)
      .set({ items, openQuestion: openQuestion?.zh ? openQuestion : null, revision: sql`revision + 1` })
      .where(eq(satisfactionSurvey.id, survey.id));
    return done({ survey: survey.id }, { name: 'monitor.surveySaved', subject: survey.id });
  },
});
