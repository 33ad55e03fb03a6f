import { eq } from 'drizzle-orm';
import { afterQuestionStep } from '#app/domain/disclosure/asking';
import { rectifyForm } from '#app/domain/disclosure/asking-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { disclosureQuestion as questions } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockQuestion } from './load-question';

/** Reports that what an answer promised is done, and how. */
export const rectify = command({
  name: 'disclosure.rectify',
  input: rectifyForm,
  load: (hand, given) => lockQuestion(hand, given.question),
  perform: async (hand, given, loaded) => {
    if (isRefusal(loaded)) return loaded;
    const { question, item } = loaded;
    const rectifiedBy = personOf(hand);
    if (question.askerId === rectifiedBy) return refuse('disclosure.ownQuestion');
    const state = afterQuestionStep(question.state, 'rectify');
    if (state === null) return refuse('disclosure.questionStep', { params: { state: question.state } });
    await hand.tx
      .update(questions)
      .set({ state, rectified: given.text, rectifiedBy, rectifiedAt: hand.now })
      .where(eq(questions.id, question.id));
    const data = { question: question.id };
    return done({ state }, { name: 'disclosure.rectified', subject: item.id, data });
  },
});
