import { and, eq, ne } from 'drizzle-orm';
import { askFollowUpForm } from '#app/domain/discussion/question-forms';
import { mayFollowUp } from '#app/domain/discussion/seat';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { question } from '#db/schema';
import { lockSession, personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { isConcerned } from './concerned';
import { nextNumber } from './settle-question';

/** Somebody whom an answer concerns asks further, one at a time, until the closing is over. The follow-up goes the same way as any question. */
export const askFollowUp = command({
  name: 'discussion.askFollowUp',
  input: askFollowUpForm,
  load: async (hand, given) => {
    const [found] = await hand.tx.select().from(question).where(eq(question.id, given.question));
    if (!found) return refuse('discussion.noQuestion');
    // Locked: numbers are given one by one, and the closing waits for this question.
    const session = await lockSession(hand, found.sessionId);
    if (isRefusal(session)) return session;
    const [answered] = await hand.tx.select().from(question).where(eq(question.id, found.id)).for('share');
    return answered ? { session, answered } : refuse('discussion.noQuestion');
  },
  perform: async (hand, given, { session, answered }) => {
    const me = personOf(hand);
    const [known] = await hand.tx.select().from(question).where(eq(question.id, given.key));
    if (known)
      return known.askedBy === me && known.followsId === answered.id
        ? done({ question: known.id, repeated: true })
        : refuse('discussion.keyTaken');
    if (!(await isConcerned(hand.tx, answered.id, me))) return refuse('discussion.notConcerned');
    if (!mayFollowUp(session.state)) return refuse('discussion.followUpOver');
    if (answered.state !== 'answered') return refuse('discussion.questionStep');
    const [waiting] = await hand.tx
      .select({ id: question.id })
      .from(question)
      .where(
        and(eq(question.followsId, answered.id), eq(question.askedBy, me), ne(question.state, 'answered')),
      );
    if (waiting) return refuse('discussion.followUpTwice');
    const number = await nextNumber(hand, session.id);
    const [made] = await hand.tx
      .insert(question)
      .values({
        id: given.key,
        orgId: hand.orgId,
        sessionId: session.id,
        number,
        itemId: answered.itemId,
        text: given.text,
        state: 'open',
        followsId: answered.id,
        askedBy: me,
        consolidatedBy: me,
        consolidatedAt: hand.now,
      })
      .onConflictDoNothing()
      .returning({ id: question.id });
    if (!made) return refuse('discussion.keyTaken');
    return done(
      { question: made.id, repeated: false },
      {
        name: 'discussion.followedUp',
        subject: made.id,
        session: session.id,
        data: { number, follows: answered.id },
      },
    );
  },
});
