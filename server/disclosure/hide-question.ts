import { eq } from 'drizzle-orm';
import { afterQuestionStep } from '#app/domain/disclosure/asking';
import { hideQuestionForm } from '#app/domain/disclosure/asking-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { disclosureQuestion as questions } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockQuestion } from './load-question';

/** Hides a question that names or insults somebody, with the reason in its place. What was answered stays. */
export const hideQuestion = command({
  name: 'disclosure.hideQuestion',
  input: hideQuestionForm,
  load: (hand, given) => lockQuestion(hand, given.question),
  perform: async (hand, given, loaded) => {
    if (isRefusal(loaded)) return loaded;
    const { question, item } = loaded;
    const state = afterQuestionStep(question.state, 'hide');
    if (state === null) return refuse('disclosure.questionStep', { params: { state: question.state } });
    await hand.tx
      .update(questions)
      .set({ state, hiddenBy: personOf(hand), hiddenWhy: given.why })
      .where(eq(questions.id, question.id));
    const data = { question: question.id };
    return done({ hidden: true }, { name: 'disclosure.questionHidden', subject: item.id, data });
  },
});
