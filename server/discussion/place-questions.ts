import { and, asc, eq, inArray } from 'drizzle-orm';
import { areAnswersOpen } from '#app/domain/discussion/answers';
import { placeQuestionsForm } from '#app/domain/discussion/question-forms';
import { groupQuestionSteps } from '#app/domain/discussion/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { discussionRoom, groupQuestion, question } from '#db/schema';
import { lockSession, personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { faultOfItem } from './check-sources';
import { nextNumber, undoReview } from './settle-question';

/**
 * The secretary puts questions of one or several groups before management as one, under a new number or into a question that is not answered
 * yet. All of them keep their own words beneath it. Without any, an unanswered question only gets another wording.
 */
export const placeQuestions = command({
  name: 'discussion.placeQuestions',
  input: placeQuestionsForm,
  load: async (hand, given) => {
    const session = await lockSession(hand, given.session);
    if (isRefusal(session)) return session;
    const groups = await hand.tx
      .select({ group: groupQuestion, sessionId: discussionRoom.sessionId })
      .from(groupQuestion)
      .innerJoin(discussionRoom, eq(discussionRoom.id, groupQuestion.roomId))
      .where(and(inArray(groupQuestion.id, given.groupQuestions), eq(discussionRoom.sessionId, session.id)))
      .orderBy(asc(groupQuestion.id))
      .for('update', { of: groupQuestion });
    const [into] = given.into
      ? await hand.tx.select().from(question).where(eq(question.id, given.into)).for('update')
      : [];
    return { session, groups: groups.map((one) => one.group), into };
  },
  perform: async (hand, given, { session, groups, into }) => {
    if (!areAnswersOpen(session.state)) return refuse('discussion.answersOver');
    if (groups.length !== new Set(given.groupQuestions).size) return refuse('discussion.noQuestion');
    if (given.into && into?.sessionId !== session.id) return refuse('discussion.noQuestion');
    if (into?.state === 'answered') return refuse('discussion.answeredAlready');
    if (into?.followsId || groups.some((one) => !next(groupQuestionSteps, one.state, 'place')))
      return refuse('discussion.questionStep');
    if (groups.length === 0 && !(into && given.text)) return refuse('discussion.noQuestion');
    const text = given.text ?? into?.text ?? (groups.length === 1 ? groups[0]!.text : undefined);
    if (text === undefined)
      return refuse('platform.badInput', { fields: { text: ['platform:fields.required'] } });
    if (given.item) {
      const fault = await faultOfItem(hand, session.id, given.item);
      if (fault) return fault;
    }
    const items = new Set(groups.map((one) => one.itemId));
    const itemId = given.item ?? (into ? into.itemId : items.size === 1 ? groups[0]!.itemId : null);
    const consolidated = { consolidatedBy: personOf(hand), consolidatedAt: hand.now };
    const number = into?.number ?? (await nextNumber(hand, session.id));
    const reviewUndone = into ? await undoReview(hand, into) : false;
    const [placed] = into
      ? await hand.tx
          .update(question)
          .set({ text, itemId, ...consolidated })
          .where(eq(question.id, into.id))
          .returning({ id: question.id })
      : await hand.tx
          .insert(question)
          .values({
            orgId: hand.orgId,
            sessionId: session.id,
            number,
            itemId,
            text,
            state: 'open',
            ...consolidated,
          })
          .returning({ id: question.id });
    const id = placed!.id;
    if (groups.length > 0)
      await hand.tx
        .update(groupQuestion)
        .set({ state: 'placed', questionId: id })
        .where(
          inArray(
            groupQuestion.id,
            groups.map((one) => one.id),
          ),
        );
    const rooms = [...new Set(groups.map((one) => one.roomId))];
    return done(
      { question: id, number },
      {
        name: 'discussion.questionsPlaced',
        subject: id,
        session: session.id,
        data: { number, rooms, placed: groups.length, isNew: !into, reviewUndone },
      },
    );
  },
});
