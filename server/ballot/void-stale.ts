import { and, eq, inArray } from 'drizzle-orm';
import { voidStaleForm } from '#app/domain/ballot/forms';
import { textChanged } from '#app/domain/ballot/rules';
import { document, openVote } from '#db/schema';
import { command, done } from '#server/platform/command';

/** Voids the open votes on a text that has just been replaced by another: nobody's ballot counts for words they did not read. */
export const voidStale = command({
  name: 'ballot.voidStale',
  input: voidStaleForm,
  load: async (hand, given) => {
    const rows = await hand.tx
      .select({ itemId: document.agendaItemId })
      .from(document)
      .where(eq(document.id, given.document));
    const itemId = rows[0]?.itemId;
    if (!itemId) return [];
    return hand.tx
      .select()
      .from(openVote)
      .where(and(eq(openVote.agendaItemId, itemId), eq(openVote.state, 'open')))
      .for('update');
  },
  perform: async (hand, _given, votes) => {
    const ids = votes.map((vote) => vote.id);
    if (ids.length > 0)
      await hand.tx
        .update(openVote)
        .set({ state: 'void', voidReason: textChanged })
        .where(inArray(openVote.id, ids));
    const facts = votes.map((vote) => ({
      name: 'ballot.voided' as const,
      subject: vote.id,
      session: vote.sessionId,
      data: { question: vote.question, reason: textChanged },
    }));
    return done({ voided: ids.length }, ...facts);
  },
});
