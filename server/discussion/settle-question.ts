import { and, eq, sql } from 'drizzle-orm';
import { type QuestionStep, questionSteps } from '#app/domain/discussion/states';
import { next } from '#app/domain/step';
import { answer, question } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { QuestionRow } from './load-question';

/** The number of the session's next question; the caller holds the session locked. */
export async function nextNumber(hand: Hand, sessionId: string): Promise<number> {
  const [row] = await hand.tx
    .select({ newest: sql<number>`coalesce(max(${question.number}), 0)::int` })
    .from(question)
    .where(eq(question.sessionId, sessionId));
  return (row?.newest ?? 0) + 1;
}

/** What was reviewed answered another question than the one that stands there now: it has to be reviewed again. Tells whether it was so. */
export async function undoReview(hand: Hand, row: QuestionRow): Promise<boolean> {
  if (row.state !== 'reviewed') return false;
  await hand.tx
    .update(answer)
    .set({ reviewedBy: null, reviewedAt: null })
    .where(and(eq(answer.questionId, row.id), sql`${answer.publishedAt} is null`));
  await hand.tx.update(question).set({ state: 'drafted' }).where(eq(question.id, row.id));
  return true;
}

/** Takes the question one step on its way; while an answered one is corrected it stays answered. Tells whether the table has the step. */
export async function moveQuestion(hand: Hand, row: QuestionRow, step: QuestionStep): Promise<boolean> {
  if (row.state === 'answered') return true;
  const state = next(questionSteps, row.state, step);
  if (!state) return false;
  const answeredAt = state === 'answered' ? hand.now : null;
  await hand.tx.update(question).set({ state, answeredAt }).where(eq(question.id, row.id));
  return true;
}
