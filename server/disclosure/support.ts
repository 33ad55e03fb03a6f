import { questionForm } from '#app/domain/disclosure/asking-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { disclosureSupport } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockQuestion } from './load-question';

/** Says that one wants to know the same; once, and while it is open. Who supports is told of the answer. */
export const support = command({
  name: 'disclosure.support',
  input: questionForm,
  load: (hand, given) => lockQuestion(hand, given.question),
  perform: async (hand, _given, loaded) => {
    if (isRefusal(loaded)) return loaded;
    const { question, item } = loaded;
    const personId = personOf(hand);
    if (question.askerId === personId) return refuse('disclosure.ownQuestion');
    if (question.state !== 'open')
      return refuse('disclosure.questionStep', { params: { state: question.state } });
    const added = await hand.tx
      .insert(disclosureSupport)
      .values({ orgId: hand.orgId, questionId: question.id, personId })
      .onConflictDoNothing()
      .returning({ id: disclosureSupport.questionId });
    if (added.length === 0) return done({ supported: false });
    return done({ supported: true }, { name: 'disclosure.supported', subject: item.id });
  },
});
