import { eq } from 'drizzle-orm';
import { groupQuestionForm } from '#app/domain/discussion/question-forms';
import { groupQuestionSteps } from '#app/domain/discussion/states';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { groupQuestion } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockGroupQuestion } from './load-question';

/** The leader drops a question that is not placed yet; the statements it came from stay as they are. */
export const withdrawQuestion = command({
  name: 'discussion.withdrawQuestion',
  input: groupQuestionForm,
  load: (hand, given) => lockGroupQuestion(hand, given.groupQuestion),
  perform: async (hand, _given, { room, group }) => {
    const state = next(groupQuestionSteps, group.state, 'withdraw');
    if (!state) return refuse('discussion.questionStep');
    await hand.tx.update(groupQuestion).set({ state }).where(eq(groupQuestion.id, group.id));
    return done(
      { groupQuestion: group.id },
      {
        name: 'discussion.questionWithdrawn',
        subject: group.id,
        session: room.sessionId,
        data: { room: room.id },
      },
    );
  },
});
