import { eq } from 'drizzle-orm';
import { afterQuestionStep, lastPromise } from '#app/domain/disclosure/asking';
import { answerForm } from '#app/domain/disclosure/asking-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { answerDays } from '#app/domain/statute/affairs';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { disclosureQuestion as questions } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockQuestion } from './load-question';

/** Answers a question beside its disclosure, or answers and promises to put something right by a day. Nobody answers a question of their own. */
export const answer = command({
  name: 'disclosure.answer',
  input: answerForm,
  load: (hand, given) => lockQuestion(hand, given.question),
  perform: async (hand, given, loaded) => {
    if (isRefusal(loaded)) return loaded;
    const { question, item } = loaded;
    const answeredBy = personOf(hand);
    if (question.askerId === answeredBy) return refuse('disclosure.ownQuestion');
    const state = afterQuestionStep(question.state, given.rectifyBy ? 'promise' : 'answer');
    if (state === null) return refuse('disclosure.questionStep', { params: { state: question.state } });
    const today = dayInShanghai(hand.now);
    const last = lastPromise(today);
    if (given.rectifyBy && (given.rectifyBy <= today || given.rectifyBy > last))
      return refuse('disclosure.promiseDay', { params: { last }, article: answerDays.article });
    await hand.tx
      .update(questions)
      .set({ state, answer: given.text, answeredBy, answeredAt: hand.now, rectifyBy: given.rectifyBy })
      .where(eq(questions.id, question.id));
    const data = { question: question.id, promised: given.rectifyBy !== null };
    return done({ state }, { name: 'disclosure.answered', subject: item.id, data });
  },
});
