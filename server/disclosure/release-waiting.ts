import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { isRefusal } from '#app/domain/refusal';
import { disclosure } from '#db/schema';
import { command, done, type Hand, nothing } from '#server/platform/command';
import { putOnBoard } from './put-on-board';
import { embargoOf } from './put-out';
import { ruleOfSource } from './rule-of-source';

/** Lets out what waited for the closing of a session: at once, or as long after it as the rule of its kind or its own embargo says. */
export const releaseWaiting = command({
  name: 'disclosure.releaseWaiting',
  input: z.object({ session: z.uuid() }),
  load: nothing,
  perform: async (hand, given) => {
    const waiting = await hand.tx
      .update(disclosure)
      .set({ waitsForClosing: false })
      .where(
        and(
          eq(disclosure.sessionId, given.session),
          eq(disclosure.waitsForClosing, true),
          isNull(disclosure.takenDownAt),
        ),
      )
      .returning();
    const facts: Fact<FactName>[] = [];
    const inOrder = [...waiting].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
    for (const item of inOrder) facts.push(...(await release(hand, item)));
    return done({ released: facts.length }, ...facts);
  },
});

type Waiting = Pick<typeof disclosure.$inferSelect, 'id' | 'source' | 'embargoUntil'>;

/** A session brings a handful of items; each takes its number in turn. What has an embargo ahead goes out by the clock. */
async function release(hand: Hand, item: Waiting) {
  const ofRule = item.source ? embargoOf(await ruleOfSource(hand.tx, item.source), hand.now) : null;
  const own = item.embargoUntil;
  const until = own && (!ofRule || own > ofRule) ? own : ofRule;
  if (until && until > hand.now) {
    await hand.tx.update(disclosure).set({ embargoUntil: until }).where(eq(disclosure.id, item.id));
    return [];
  }
  const published = await putOnBoard(hand, item.id);
  // Its version was dropped at the desk meanwhile: there is nothing to publish, and the session closes all the same.
  return isRefusal(published) ? [] : [published];
}
