import { eq } from 'drizzle-orm';
import { fingerprint } from '#app/domain/discussion/answers';
import { rewordQuestionForm } from '#app/domain/discussion/question-forms';
import { groupQuestionSteps } from '#app/domain/discussion/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { groupQuestion } from '#db/schema';
import { command, done } from '#server/platform/command';
import { checkSources, writeSources } from './check-sources';
import { lockGroupQuestion } from './load-question';

/** Gives a draft other words, sources or another item; or takes back what was sent and not placed yet, so that it can be reworded. */
export const rewordQuestion = command({
  name: 'discussion.rewordQuestion',
  input: rewordQuestionForm,
  load: (hand, given) => lockGroupQuestion(hand, given.groupQuestion),
  perform: async (hand, given, { room, group }) => {
    if (given.seen !== undefined && given.seen !== fingerprint(group.text))
      return refuse('discussion.changedMeanwhile');
    const fact = {
      name: 'discussion.questionReworded' as const,
      subject: group.id,
      session: room.sessionId,
    };
    if (!('text' in given)) {
      const state = next(groupQuestionSteps, group.state, 'takeBack');
      if (!state) return refuse('discussion.questionStep');
      await hand.tx.update(groupQuestion).set({ state, sentAt: null }).where(eq(groupQuestion.id, group.id));
      return done({ groupQuestion: group.id }, { ...fact, data: { room: room.id, takenBack: true } });
    }
    if (group.state !== 'draft') return refuse('discussion.questionStep');
    const checked = await checkSources(hand, room, given);
    if (isRefusal(checked)) return checked;
    await hand.tx
      .update(groupQuestion)
      .set({ text: given.text, itemId: checked.itemId })
      .where(eq(groupQuestion.id, group.id));
    await writeSources(hand, group.id, checked.sources);
    return done(
      { groupQuestion: group.id },
      { ...fact, data: { room: room.id, sources: checked.sources.length } },
    );
  },
});
