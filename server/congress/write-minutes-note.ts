import { and, eq } from 'drizzle-orm';
import { minutesNoteForm } from '#app/domain/congress/day-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { minutesNote } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockSession, personOf } from './load';

/** Writes or replaces the secretary's prose of one section of the minutes; an empty text takes it away. Archived minutes stand. */
export const writeMinutesNote = command({
  name: 'congress.writeMinutesNote',
  input: minutesNoteForm,
  load: (hand, given) => lockSession(hand, given.session),
  perform: async (hand, given, session) => {
    if (isRefusal(session)) return session;
    if (session.state === 'archived') return refuse('congress.minutesClosed');
    const { section, text } = given;
    const row = { text, writtenBy: personOf(hand), writtenAt: hand.now };
    if (text === '')
      await hand.tx
        .delete(minutesNote)
        .where(and(eq(minutesNote.sessionId, session.id), eq(minutesNote.section, section)));
    else
      await hand.tx
        .insert(minutesNote)
        .values({ orgId: hand.orgId, sessionId: session.id, section, ...row })
        .onConflictDoUpdate({ target: [minutesNote.sessionId, minutesNote.section], set: row });
    return done(
      { section },
      { name: 'congress.minutesWritten', subject: session.id, session: session.id, data: { section } },
    );
  },
});
