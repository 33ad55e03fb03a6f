import { and, eq } from 'drizzle-orm';
import { surveyForm } from '#app/domain/monitor/satisfaction/forms';
import { faultOfItems } from '#app/domain/monitor/satisfaction/item';
import { afterSurveyStep } from '#app/domain/monitor/satisfaction/states';
import { refuse } from '#app/domain/refusals';
import { satisfactionSurvey } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockSurvey } from './load-survey';

/** Puts a draft to use in the place of the version before it; from now on its words stay as they are. */
export const adoptSurvey = command({
  name: 'monitor.adoptSurvey',
  input: surveyForm,
  load: (hand, given) => lockSurvey(hand, given.survey),
  perform: async ({ tx, now }, _given, survey) => {
    const state = afterSurveyStep(survey.state, 'adopt');
    if (!state) return refuse('monitor.surveyStep');
    const fault = faultOfItems(survey.items);
    if (fault) return refuse(`monitor.${fault}`);
    await tx
      .update(satisfactionSurvey)
      .set({ state: 'retired' })
      .where(and(eq(satisfactionSurvey.name, survey.name), eq(satisfactionSurvey.state, 'inUse')));
    await tx
      .update(satisfactionSurvey)
      .set({ state, adoptedAt: now })
      .where(eq(satisfactionSurvey.id, survey.id));
    return done(
      { survey: survey.id },
      { name: 'monitor.surveyAdopted', subject: survey.id, data: { number: survey.number } },
    );
  },
});
