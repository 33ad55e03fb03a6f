import { eq } from 'drizzle-orm';
import { surveyForm } from '#app/domain/monitor/satisfaction/forms';
import { refuse } from '#app/domain/refusals';
import { satisfactionSurvey } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockSurvey } from './load-survey';

/** Drops a draft; what patients were asked stays. */
export const dropSurvey = command({
  name: 'monitor.dropSurvey',
  input: surveyForm,
  load: (hand, given) => lockSurvey(hand, given.survey),
  perform: async ({ tx }, _given, survey) => {
    if (survey.state !== 'draft') return refuse('monitor.surveyStep');
    await tx.delete(satisfactionSurvey).where(eq(satisfactionSurvey.id, survey.id));
    return done({ survey: survey.id }, { name: 'monitor.surveyDropped', subject: survey.id });
  },
});
