import { eq } from 'drizzle-orm';
import { markOf } from '#app/domain/discussion/answers';
import { publishAnswerForm } from '#app/domain/discussion/question-forms';
import { refuse } from '#app/domain/refusals';
import { answer } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockQuestion } from './load-question';
import { moveQuestion } from './settle-question';

/** Puts a reviewed answer before everybody in the session; from then on it stays as it is. */
export const publishAnswer = command({
  name: 'discussion.publishAnswer',
  input: publishAnswerForm,
  load: (hand, given) => lockQuestion(hand, given.question),
  perform: async (hand, given, { question, latest }) => {
    if (latest?.publishedAt) return refuse('discussion.questionStep');
    if (given.seen !== markOf(question, latest)) return refuse('discussion.changedMeanwhile');
    if (!latest?.reviewedAt) return refuse('discussion.notReviewed');
    await hand.tx
      .update(answer)
      .set({ publishedBy: personOf(hand), publishedAt: hand.now })
      .where(eq(answer.id, latest.id));
    await moveQuestion(hand, question, 'publish');
    return done(
      { question: question.id },
      {
        name: 'discussion.answerPublished',
        subject: question.id,
        session: question.sessionId,
        data: { number: question.number, answer: latest.number, correction: latest.number > 1 },
      },
    );
  },
});
