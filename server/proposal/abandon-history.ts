import { sql } from 'drizzle-orm';
import { abandonHistoryForm } from '#app/domain/proposal/history-forms';
import { command, done } from '#server/platform/command';
import { lockHistory } from './lock-history';

/** Gives a preview of old proposals up: the file and what was read from it are gone. */
export const abandonHistory = command({
  name: 'proposal.abandonHistory',
  input: abandonHistoryForm,
  load: (hand, given) => lockHistory(hand, given.batch),
  perform: async (hand, given) => {
    await hand.tx.execute(
      sql`update import_batch set state = 'abandoned', file = ''::bytea where id = ${given.batch}`,
    );
    await hand.tx.execute(sql`delete from import_row where batch_id = ${given.batch}`);
    return done({ batch: given.batch }, { name: 'proposal.historyAbandoned', subject: given.batch });
  },
});
