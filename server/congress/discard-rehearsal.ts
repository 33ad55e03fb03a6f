import { eq, inArray, sql } from 'drizzle-orm';
import { sessionForm } from '#app/domain/congress/forms';
import { refuse } from '#app/domain/refusals';
import { congressSession, document, documentVersion, person, storedFile, term } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockSession } from './load';

/** Throws a rehearsal away with its invented people, papers and votes. Only the journal keeps that it was held. */
export const discardRehearsal = command({
  name: 'congress.discardRehearsal',
  input: sessionForm,
  load: (hand, given) => lockSession(hand, given.session),
  perform: async (hand, _given, session) => {
    if (session.kind !== 'rehearsal') return refuse('congress.notRehearsal');
    const { tx } = hand;
    const files = await tx
      .selectDistinct({ id: documentVersion.fileId })
      .from(documentVersion)
      .innerJoin(document, eq(document.id, documentVersion.documentId))
      .where(eq(document.sessionId, session.id));
    const ids = files.flatMap((file) => (file.id ? [file.id] : []));
    await tx.delete(congressSession).where(eq(congressSession.id, session.id));
    if (ids.length > 0) await tx.delete(storedFile).where(inArray(storedFile.id, ids));
    await tx.delete(term).where(eq(term.id, session.termId));
    const people = await tx
      .delete(person)
      .where(
        sql`${person.invented} and not exists (select 1 from representative r where r.person_id = ${person.id})`,
      )
      .returning({ id: person.id });
    return done(
      { people: people.length },
      {
        name: 'congress.rehearsalDiscarded',
        subject: session.id,
        session: session.id,
        data: { people: people.length },
      },
    );
  },
});
