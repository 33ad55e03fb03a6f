import { eq } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { remapImportForm } from '#app/domain/roster/forms';
import type { Overrides } from '#app/domain/roster/import/columns';
import { importBatch } from '#db/schema';
import { command, done } from '#server/platform/command';
import { isRosterBatch } from './import-kind';
import { keepPreview } from './keep-preview';
import { preparePreview } from './prepare-preview';
import { readTable } from './read-table';

/** Previews the kept file again: with the columns as the secretary points them out, against the roster as it stands now. */
export const remapImport = command({
  name: 'roster.remapImport',
  input: remapImportForm,
  load: async (hand, given) => {
    const [batch] = await hand.tx
      .select()
      .from(importBatch)
      .where(eq(importBatch.id, given.batch))
      .for('update');
    return batch && isRosterBatch(batch) ? batch : refuse('platform.notFound');
  },
  perform: async (hand, given, batch) => {
    if (batch.state !== 'previewed') return refuse('roster.importOver');
    const chosen = Object.values(given.overrides).filter((index) => index !== null);
    const twice = chosen.find((index, at) => chosen.indexOf(index) !== at);
    if (twice !== undefined) {
      const header = batch.summary?.header.cells.find((cell) => cell.index === twice)?.header;
      return refuse('roster.columnTwice', { params: { column: header || twice + 1 } });
    }
    const table = await readTable(batch.file, batch.fileName);
    if (isRefusal(table)) return table;
    const overrides = given.overrides as Overrides;
    const { kind, termId } = batch;
    const preview = await preparePreview(hand.tx, { kind, termId, table, overrides });
    await hand.tx.update(importBatch).set({ overrides }).where(eq(importBatch.id, batch.id));
    await keepPreview(hand, batch.id, preview);
    return done(
      { batch: batch.id, hash: preview.hash, preview },
      { name: 'roster.importPreviewed', subject: batch.id, data: { kind, ...preview.totals } },
    );
  },
});
