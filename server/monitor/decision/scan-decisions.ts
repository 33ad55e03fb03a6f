import { and, asc, eq, gt } from 'drizzle-orm';
import type { Fact } from '#app/domain/fact';
import { scanDecisionsForm } from '#app/domain/monitor/decision/forms';
import { decision } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';
import { scanDecisions as scan } from './scan';

const atOnce = 1_000;

/** The clock looks at every running decision, a thousand at a time, for a day that went by without anything being done is what it looks for. */
export const scanDecisions = command({
  name: 'monitor.scanDecisions',
  input: scanDecisionsForm,
  load: nothing,
  perform: async (hand, given) => {
    const found: Fact<'monitor.found'>[] = [];
    let after: string | undefined;
    do {
      const rows = await hand.tx
        .select()
        .from(decision)
        .where(
          and(
            eq(decision.state, 'running'),
            given.decision ? eq(decision.id, given.decision) : undefined,
            after ? gt(decision.id, after) : undefined,
          ),
        )
        .orderBy(asc(decision.id))
        .limit(atOnce);
      found.push(...(await scan(hand, rows)));
      after = rows.length === atOnce ? rows.at(-1)!.id : undefined;
    } while (after);
    return done({ found: found.length }, ...found);
  },
});
