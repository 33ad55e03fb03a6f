import { eq } from 'drizzle-orm';
import { gatherQuestionForm } from '#app/domain/discussion/question-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { groupQuestion } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { checkSources, writeSources } from './check-sources';
import { leadRoom } from './load-question';

/** The leader makes a draft question of what was said in the room, naming the statements it comes from. The same key twice counts once. */
export const gatherQuestion = command({
  name: 'discussion.gatherQuestion',
  input: gatherQuestionForm,
  load: (hand, given) => leadRoom(hand, given.room),
  perform: async (hand, given, { room }) => {
    const [known] = await hand.tx.select().from(groupQuestion).where(eq(groupQuestion.id, given.key));
    if (known)
      return known.roomId === room.id
        ? done({ groupQuestion: known.id, repeated: true })
        : refuse('discussion.keyTaken');
    const checked = await checkSources(hand, room, given);
    if (isRefusal(checked)) return checked;
    const [made] = await hand.tx
      .insert(groupQuestion)
      .values({
        id: given.key,
        orgId: hand.orgId,
        roomId: room.id,
        itemId: checked.itemId,
        text: given.text,
        state: 'draft',
        gatheredBy: personOf(hand),
        gatheredAt: hand.now,
      })
      .onConflictDoNothing()
      .returning({ id: groupQuestion.id });
    if (!made) return refuse('discussion.keyTaken');
    await writeSources(hand, made.id, checked.sources);
    return done(
      { groupQuestion: made.id, repeated: false },
      {
        name: 'discussion.questionGathered',
        subject: made.id,
        session: room.sessionId,
        data: { room: room.id, sources: checked.sources.length },
      },
    );
  },
});
