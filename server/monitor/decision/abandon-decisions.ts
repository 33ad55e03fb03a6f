import { sql } from 'drizzle-orm';
import { abandonDecisionsForm } from '#app/domain/monitor/decision/forms';
import { command, done } from '#server/platform/command';
import { lockLedger } from './lock-ledger';

/** Gives a preview of a ledger up: the file and what was read from it are gone. */
export const abandonDecisions = command({
  name: 'monitor.abandonDecisions',
  input: abandonDecisionsForm,
  load: (hand, given) => lockLedger(hand, given.batch),
  perform: async (hand, given) => {
    await hand.tx.execute(
      sql`update import_batch set state = 'abandoned', file = ''::bytea where id = ${given.batch}`,
    );
    await hand.tx.execute(sql`delete from import_row where batch_id = ${given.batch}`);
    return done({ batch: given.batch }, { name: 'monitor.decisionsAbandoned', subject: given.batch });
  },
});
