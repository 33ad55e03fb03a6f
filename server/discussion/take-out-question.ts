import { and, eq, ne, sql } from 'drizzle-orm';
import { areAnswersOpen } from '#app/domain/discussion/answers';
import { groupQuestionForm } from '#app/domain/discussion/question-forms';
import { groupQuestionSteps } from '#app/domain/discussion/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { discussionRoom, groupQuestion, question } from '#db/schema';
import { lockSession } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { undoReview } from './settle-question';

/**
 * The secretary takes a group's question out of the one it was merged into, while that is not answered: it waits to be placed again. A
 * question left with none disappears, unless management has begun its answer: a draft is never thrown away behind its author's back.
 */
export const takeOutQuestion = command({
  name: 'discussion.takeOutQuestion',
  input: groupQuestionForm,
  load: async (hand, given) => {
    const [found] = await hand.tx
      .select({ sessionId: discussionRoom.sessionId })
      .from(groupQuestion)
      .innerJoin(discussionRoom, eq(discussionRoom.id, groupQuestion.roomId))
      .where(eq(groupQuestion.id, given.groupQuestion));
    if (!found) return refuse('discussion.noQuestion');
    const session = await lockSession(hand, found.sessionId);
    if (isRefusal(session)) return session;
    const [group] = await hand.tx
      .select()
      .from(groupQuestion)
      .where(eq(groupQuestion.id, given.groupQuestion))
      .for('update');
    const [from] = group?.questionId
      ? await hand.tx.select().from(question).where(eq(question.id, group.questionId)).for('update')
      : [];
    return group ? { session, group, from } : refuse('discussion.noQuestion');
  },
  perform: async (hand, _given, { session, group, from }) => {
    if (!areAnswersOpen(session.state)) return refuse('discussion.answersOver');
    const state = next(groupQuestionSteps, group.state, 'takeOut');
    if (!state || !from) return refuse('discussion.questionStep');
    if (from.state === 'answered') return refuse('discussion.answeredAlready');
    const [others] = await hand.tx
      .select({ count: sql<number>`count(*)::int` })
      .from(groupQuestion)
      .where(and(eq(groupQuestion.questionId, from.id), ne(groupQuestion.id, group.id)));
    const isLast = others?.count === 0;
    if (isLast && from.state !== 'open') return refuse('discussion.answerBegun');
    await hand.tx
      .update(groupQuestion)
      .set({ state, questionId: null })
      .where(eq(groupQuestion.id, group.id));
    const reviewUndone = await undoReview(hand, from);
    if (isLast) await hand.tx.delete(question).where(eq(question.id, from.id));
    else await hand.tx.update(question).set({ consolidatedAt: hand.now }).where(eq(question.id, from.id));
    return done(
      { question: isLast ? null : from.id },
      {
        name: 'discussion.questionTakenOut',
        subject: from.id,
        session: session.id,
        data: { number: from.number, groupQuestion: group.id, gone: isLast, reviewUndone },
      },
    );
  },
});
