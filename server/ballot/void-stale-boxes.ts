import { and, asc, eq, inArray } from 'drizzle-orm';
import { voidStaleForm } from '#app/domain/ballot/forms';
import { textChanged } from '#app/domain/ballot/rules';
import { document, sealedBox, sealedItem } from '#db/schema';
import { command, done } from '#server/platform/command';
import { takeBack } from './take-back';
import { voidOpened } from './void-opened';

/** After a text was replaced: an open box with it is void, a prepared one is a plan again. Nobody's ballot counts for words they did not read. */
export const voidStaleBoxes = command({
  name: 'ballot.voidStaleBoxes',
  input: voidStaleForm,
  load: (hand, given) =>
    hand.tx
      .select()
      .from(sealedBox)
      .where(
        and(
          // Plans are locked as well: one that is being prepared right now must not keep the old text.
          inArray(sealedBox.state, ['planned', 'prepared', 'open']),
          inArray(
            sealedBox.id,
            hand.tx
              .select({ id: sealedItem.boxId })
              .from(sealedItem)
              .innerJoin(document, eq(document.agendaItemId, sealedItem.agendaItemId))
              .where(eq(document.id, given.document)),
          ),
        ),
      )
      .orderBy(asc(sealedBox.id))
      .for('update'),
  perform: async (hand, _given, boxes) => {
    const facts = [];
    for (const box of boxes) {
      const about = { subject: box.id, session: box.sessionId };
      const data = { title: box.title, reason: textChanged };
      if (box.state === 'open') {
        await voidOpened(hand, box, textChanged);
        facts.push({ name: 'ballot.boxVoided' as const, ...about, data });
      } else if (box.state === 'prepared') {
        await takeBack(hand, box.id);
        facts.push({ name: 'ballot.boxUnprepared' as const, ...about, data });
      }
    }
    return done({ changed: facts.length }, ...facts);
  },
});
