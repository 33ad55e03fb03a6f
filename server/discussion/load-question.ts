import { desc, eq, sql } from 'drizzle-orm';
import type { SessionState } from '#app/domain/congress/states';
import { areAnswersOpen, faultOfGathering } from '#app/domain/discussion/answers';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { answer, discussionRoom, groupQuestion, question } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { enterRoom, type OpenRoom } from './standing';

export type QuestionRow = typeof question.$inferSelect;
export type GroupQuestionRow = typeof groupQuestion.$inferSelect;
export type AnswerRow = typeof answer.$inferSelect;

/** Holds the session where it stands, so that its closing and an order about its questions never pass each other. */
export async function holdSession(hand: Hand, sessionId: string): Promise<SessionState> {
  const [row] = await hand.tx.execute<{ state: SessionState }>(
    sql`select state from congress_session where id = ${sessionId} for share`,
  );
  if (!row) throw new Error(`There is no session ${sessionId}.`);
  return row.state;
}

/** The room for its moderator, while questions are gathered. */
export async function leadRoom(hand: Hand, roomId: string): Promise<OpenRoom | Refusal> {
  const [found] = await hand.tx
    .select({ sessionId: discussionRoom.sessionId })
    .from(discussionRoom)
    .where(eq(discussionRoom.id, roomId));
  if (!found) return refuse('discussion.noRoom');
  await holdSession(hand, found.sessionId);
  const opened = await enterRoom(hand.tx, hand.actor, roomId);
  if (isRefusal(opened)) return opened;
  if (opened.seat !== 'moderator') return refuse('discussion.notModerator');
  return faultOfGathering(opened.standing.session) ?? opened;
}

/** A group's question locked, for the moderator of its room. */
export async function lockGroupQuestion(
  hand: Hand,
  id: string,
): Promise<(OpenRoom & { group: GroupQuestionRow }) | Refusal> {
  const [found] = await hand.tx
    .select({ roomId: groupQuestion.roomId })
    .from(groupQuestion)
    .where(eq(groupQuestion.id, id));
  if (!found) return refuse('discussion.noQuestion');
  const opened = await leadRoom(hand, found.roomId);
  if (isRefusal(opened)) return opened;
  const [group] = await hand.tx.select().from(groupQuestion).where(eq(groupQuestion.id, id)).for('update');
  return group ? { ...opened, group } : refuse('discussion.noQuestion');
}

/** A question of the congress locked with its newest answer, while answers may change. */
export async function lockQuestion(
  hand: Hand,
  id: string,
): Promise<{ question: QuestionRow; latest: AnswerRow | null } | Refusal> {
  const [found] = await hand.tx
    .select({ sessionId: question.sessionId })
    .from(question)
    .where(eq(question.id, id));
  if (!found) return refuse('discussion.noQuestion');
  const state = await holdSession(hand, found.sessionId);
  const [row] = await hand.tx.select().from(question).where(eq(question.id, id)).for('update');
  if (!row) return refuse('discussion.noQuestion');
  if (!areAnswersOpen(state)) return refuse('discussion.answersOver');
  return { question: row, latest: await findLatest(hand, id) };
}

/** The answer with the highest number, drafted or published; null where nobody has begun. */
export async function findLatest({ tx }: Pick<Hand, 'tx'>, questionId: string): Promise<AnswerRow | null> {
  const [latest] = await tx
    .select()
    .from(answer)
    .where(eq(answer.questionId, questionId))
    .orderBy(desc(answer.number))
    .limit(1);
  return latest ?? null;
}
