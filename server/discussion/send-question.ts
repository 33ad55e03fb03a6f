import { eq } from 'drizzle-orm';
import { groupQuestionForm } from '#app/domain/discussion/question-forms';
import { groupQuestionSteps } from '#app/domain/discussion/states';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { groupQuestion } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockGroupQuestion } from './load-question';

/** The leader sends a question to the secretary: questions reach management through the group's leader and nobody else. */
export const sendQuestion = command({
  name: 'discussion.sendQuestion',
  input: groupQuestionForm,
  load: (hand, given) => lockGroupQuestion(hand, given.groupQuestion),
  perform: async (hand, _given, { room, group }) => {
    const state = next(groupQuestionSteps, group.state, 'send');
    if (!state) return refuse('discussion.questionStep');
    await hand.tx
      .update(groupQuestion)
      .set({ state, sentAt: hand.now })
      .where(eq(groupQuestion.id, group.id));
    return done(
      { groupQuestion: group.id },
      {
        name: 'discussion.questionSent',
        subject: group.id,
        session: room.sessionId,
        data: { room: room.id },
      },
    );
  },
});
