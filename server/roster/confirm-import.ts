import { and, eq, notInArray } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { confirmImportForm } from '#app/domain/roster/forms';
import type { Overrides } from '#app/domain/roster/import/columns';
import { importBatch, importRow } from '#db/schema';
import { command, done } from '#server/platform/command';
import { applyPeople } from './apply-people';
import { applyRepresentatives } from './apply-representatives';
import { isRosterBatch } from './import-kind';
import { tellProgress } from './import-progress';
import { preparePreview } from './prepare-preview';
import { readTable } from './read-table';

/** Second step of an import: carries out exactly what was previewed, all of it or nothing; a roster that changed meanwhile is refused. */
export const confirmImport = command({
  name: 'roster.confirmImport',
  input: confirmImportForm,
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
    const tell = (rows: number) => tellProgress(hand.tx, batch.id, rows);
    await tell(0);
    const table = await readTable(batch.file, batch.fileName);
    if (isRefusal(table)) return table;
    const preview = await preparePreview(hand.tx, {
      kind: batch.kind,
      termId: batch.termId,
      table,
      overrides: batch.overrides as Overrides,
    });
    if (preview.hash !== given.hash || given.hash !== batch.previewHash) return refuse('roster.previewStale');
    if (preview.missingColumns.length > 0) return refuse('roster.columnsMissing');
    const written =
      batch.kind === 'people'
        ? await applyPeople(hand, preview, tell)
        : await applyRepresentatives(hand, preview, batch.termId!);
    if (isRefusal(written)) return written;
    await hand.tx
      .update(importBatch)
      .set({ state: 'confirmed', confirmedAt: hand.now, done: preview.rows.length, file: new Uint8Array() })
      .where(eq(importBatch.id, batch.id));
    await hand.tx
      .delete(importRow)
      .where(and(eq(importRow.batchId, batch.id), notInArray(importRow.status, ['warning', 'error'])));
    return done(
      { written, preview },
      { name: 'roster.imported', subject: batch.id, data: { kind: batch.kind, written, ...preview.totals } },
    );
  },
});
