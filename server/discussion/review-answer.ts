import { and, eq, sql } from 'drizzle-orm';
import { markOf } from '#app/domain/discussion/answers';
import { reviewAnswerForm } from '#app/domain/discussion/question-forms';
import { refuse } from '#app/domain/refusals';
import { answer, journal } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { lockQuestion } from './load-question';
import { moveQuestion } from './settle-question';

/** Whoever wrote any of the answer's drafts had a hand in it, even where a colleague wrote the last one. */
async function hasDrafted(hand: Hand, questionId: string, number: number): Promise<boolean> {
  const rows = await hand.tx
    .select({ id: journal.id })
    .from(journal)
    .where(
      and(
        eq(journal.fact, 'discussion.answerDrafted'),
        eq(journal.subject, questionId),
        eq(journal.actorId, personOf(hand)),
        sql`${journal.data} ->> 'number' = ${String(number)}`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** The reviewer lets a drafted answer pass, or sends it back with a reason; never one's own. Until it is published, what passed may be sent back too. */
export const reviewAnswer = command({
  name: 'discussion.reviewAnswer',
  input: reviewAnswerForm,
  load: (hand, given) => lockQuestion(hand, given.question),
  perform: async (hand, given, { question, latest }) => {
    if (given.seen !== markOf(question, latest)) return refuse('discussion.changedMeanwhile');
    const approves = given.verdict === 'approve';
    if (!latest || latest.publishedAt || (latest.reviewedAt && approves) || latest.sentBack !== null)
      return refuse('discussion.questionStep');
    const me = personOf(hand);
    if (latest.draftedBy === me || (await hasDrafted(hand, question.id, latest.number)))
      return refuse('discussion.ownDraft');
    if (!approves && given.reason.length < 2)
      return refuse('discussion.reasonNeeded', { fields: { reason: ['platform:fields.required'] } });
    await hand.tx
      .update(answer)
      .set(
        approves
          ? { reviewedBy: me, reviewedAt: hand.now, sentBack: null }
          : { reviewedBy: null, reviewedAt: null, sentBack: given.reason },
      )
      .where(eq(answer.id, latest.id));
    await moveQuestion(hand, question, approves ? 'review' : 'sendBack');
    return done(
      { question: question.id },
      {
        name: approves ? 'discussion.answerReviewed' : 'discussion.answerSentBack',
        subject: question.id,
        session: question.sessionId,
        data: { number: latest.number },
      },
    );
  },
});
