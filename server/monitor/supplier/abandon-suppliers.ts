import { sql } from 'drizzle-orm';
import { abandonSuppliersForm } from '#app/domain/monitor/supplier/forms';
import { command, done } from '#server/platform/command';
import { lockImport } from './lock-import';

/** Gives a preview of suppliers up: the file and what was read from it are gone. */
export const abandonSuppliers = command({
  name: 'monitor.abandonSuppliers',
  input: abandonSuppliersForm,
  load: (hand, given) => lockImport(hand, given.batch),
  perform: async (hand, given) => {
    await hand.tx.execute(
      sql`update import_batch set state = 'abandoned', file = ''::bytea where id = ${given.batch}`,
    );
    await hand.tx.execute(sql`delete from import_row where batch_id = ${given.batch}`);
    return done({ batch: given.batch }, { name: 'monitor.suppliersAbandoned', subject: given.batch });
  },
});
