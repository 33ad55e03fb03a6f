import { and, eq } from 'drizzle-orm';
import { scanDecisionsForm } from '#app/domain/monitor/decision/forms';
import { decision } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';
import { scanDecisions as scan } from './scan';

const mostAtOnce = 5_000;

/** The clock looks at every running decision, for a day that went by without anything being done is what it looks for. */
export const scanDecisions = command({
  name: 'monitor.scanDecisions',
  input: scanDecisionsForm,
  load: nothing,
  perform: async (hand, given) => {
    const rows = await hand.tx
      .select()
      .from(decision)
      .where(and(eq(decision.state, 'running'), given.decision ? eq(decision.id, given.decision) : undefined))
      .limit(mostAtOnce);
    const found = await scan(hand, rows);
    return done({ found: found.length }, ...found);
  },
});
