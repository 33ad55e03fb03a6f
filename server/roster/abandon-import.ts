import { eq } from 'drizzle-orm';
import { refuse } from '#app/domain/refusals';
import { abandonImportForm } from '#app/domain/roster/forms';
import { importBatch, importRow } from '#db/schema';
import { command, done } from '#server/platform/command';
import { isRosterBatch } from './import-kind';

/** Gives a preview up: the file and what was read from it are gone, the roster stays as it is. */
export const abandonImport = command({
  name: 'roster.abandonImport',
  input: abandonImportForm,
  load: async (hand, given) => {
    const [batch] = await hand.tx
      .select({ id: importBatch.id, kind: importBatch.kind, state: importBatch.state })
      .from(importBatch)
      .where(eq(importBatch.id, given.batch))
      .for('update');
    return batch && isRosterBatch(batch) ? batch : refuse('platform.notFound');
  },
  perform: async (hand, _given, batch) => {
    if (batch.state !== 'previewed') return refuse('roster.importOver');
    await hand.tx
      .update(importBatch)
      .set({ state: 'abandoned', file: new Uint8Array(), summary: null })
      .where(eq(importBatch.id, batch.id));
    await hand.tx.delete(importRow).where(eq(importRow.batchId, batch.id));
    return done(
      { batch: batch.id },
      { name: 'roster.importAbandoned', subject: batch.id, data: { kind: batch.kind } },
    );
  },
});
