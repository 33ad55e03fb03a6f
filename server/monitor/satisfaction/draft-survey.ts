import { desc, eq } from 'drizzle-orm';
import { draftSurveyForm } from '#app/domain/monitor/satisfaction/forms';
import { usualItems, usualOpenQuestion } from '#app/domain/monitor/satisfaction/library';
import { refuse } from '#app/domain/refusals';
import { satisfactionSurvey } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';

/** Begins the next version of a questionnaire with the words of the last, or a new one with those that units usually ask. */
export const draftSurvey = command({
  name: 'monitor.draftSurvey',
  input: draftSurveyForm,
  load: async ({ tx }, given) => {
    const [last] = await tx
      .select()
      .from(satisfactionSurvey)
      .where(eq(satisfactionSurvey.name, given.name))
      .orderBy(desc(satisfactionSurvey.number))
      .limit(1)
      .for('update');
    return last ?? null;
  },
  perform: async (hand, { name }, last) => {
    if (last?.state === 'draft') return refuse('monitor.surveyDraftOpen');
    if (last?.state === 'imported') return refuse('monitor.surveyNameTaken');
    const [row] = await hand.tx
      .insert(satisfactionSurvey)
      .values({
        orgId: hand.orgId,
        name,
        number: (last?.number ?? 0) + 1,
        items: last?.items ?? usualItems(),
        openQuestion: last ? last.openQuestion : usualOpenQuestion,
        state: 'draft',
        createdBy: personOf(hand),
        createdAt: hand.now,
      })
      .onConflictDoNothing()
      .returning({ id: satisfactionSurvey.id });
    if (!row) return refuse('monitor.surveyDraftOpen');
    return done({ survey: row.id }, { name: 'monitor.surveyDrafted', subject: row.id });
  },
});
