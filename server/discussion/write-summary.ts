import { eq } from 'drizzle-orm';
import { fingerprint } from '#app/domain/discussion/answers';
import { writeSummaryForm } from '#app/domain/discussion/question-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { groupSummary } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { leadRoom } from './load-question';

/** The leader writes the group's summary and submits it to the presidium; what was submitted once stays so when it is corrected. */
export const writeSummary = command({
  name: 'discussion.writeSummary',
  input: writeSummaryForm,
  load: async (hand, given) => {
    const opened = await leadRoom(hand, given.room);
    if (isRefusal(opened)) return opened;
    const [before] = await hand.tx
      .select()
      .from(groupSummary)
      .where(eq(groupSummary.roomId, given.room))
      .for('update');
    return { ...opened, before };
  },
  perform: async (hand, given, { room, before }) => {
    if (given.seen !== undefined && given.seen !== (before ? fingerprint(before.text) : ''))
      return refuse('discussion.changedMeanwhile');
    const written = {
      text: given.text,
      writtenBy: personOf(hand),
      writtenAt: hand.now,
      submittedAt: given.submit || before?.submittedAt ? hand.now : null,
    };
    if (before) await hand.tx.update(groupSummary).set(written).where(eq(groupSummary.roomId, room.id));
    else {
      const [made] = await hand.tx
        .insert(groupSummary)
        .values({ roomId: room.id, orgId: hand.orgId, ...written })
        .onConflictDoNothing()
        .returning({ roomId: groupSummary.roomId });
      if (!made) return refuse('discussion.changedMeanwhile');
    }
    return done(
      { submitted: written.submittedAt !== null },
      {
        name: 'discussion.summaryWritten',
        subject: room.id,
        session: room.sessionId,
        data: { room: room.id, submitted: written.submittedAt !== null },
      },
    );
  },
});
