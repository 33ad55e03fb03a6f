import { eq } from 'drizzle-orm';
import { markOf } from '#app/domain/discussion/answers';
import { draftAnswerForm } from '#app/domain/discussion/question-forms';
import { refuse } from '#app/domain/refusals';
import { answer } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockQuestion } from './load-question';
import { moveQuestion } from './settle-question';

/**
 * Management writes the answer, or writes it anew: what was reviewed has to be reviewed again. On an answered question it begins a
 * correction under the next number, and the published answer stands until that is published.
 */
export const draftAnswer = command({
  name: 'discussion.draftAnswer',
  input: draftAnswerForm,
  load: (hand, given) => lockQuestion(hand, given.question),
  perform: async (hand, given, { question, latest }) => {
    if (given.seen !== markOf(question, latest)) return refuse('discussion.changedMeanwhile');
    const draft = {
      text: given.text,
      unit: given.unit,
      draftedBy: personOf(hand),
      draftedAt: hand.now,
      reviewedBy: null,
      reviewedAt: null,
      sentBack: null,
    };
    const isNew = latest === null || latest.publishedAt !== null;
    const number = isNew ? (latest?.number ?? 0) + 1 : latest.number;
    if (isNew)
      await hand.tx.insert(answer).values({ orgId: hand.orgId, questionId: question.id, number, ...draft });
    else await hand.tx.update(answer).set(draft).where(eq(answer.id, latest.id));
    await moveQuestion(hand, question, 'draft');
    return done(
      { question: question.id },
      {
        name: 'discussion.answerDrafted',
        subject: question.id,
        session: question.sessionId,
        data: { number, correction: question.state === 'answered' },
      },
    );
  },
});
