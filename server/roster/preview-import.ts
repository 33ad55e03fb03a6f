import { eq } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { previewImportForm } from '#app/domain/roster/forms';
import type { Overrides } from '#app/domain/roster/import/columns';
import { importBatch, term } from '#db/schema';
import { command, done } from '#server/platform/command';
import { keepPreview } from './keep-preview';
import { preparePreview } from './prepare-preview';
import { readTable } from './read-table';

/** First step of an import: keeps the file and what it would do; writes nothing else. The confirmation is bound to the preview's hash. */
export const previewImport = command({
  name: 'roster.previewImport',
  input: previewImportForm,
  load: async (hand, given) => {
    if (given.kind === 'people') return { termId: null };
    const [found] = await hand.tx
      .select()
      .from(term)
      .where(eq(term.id, given.term ?? '00000000-0000-0000-0000-000000000000'));
    return found ? { termId: found.id } : refuse('roster.noTerm');
  },
  perform: async (hand, given, { termId }) => {
    const table = await readTable(given.bytes, given.fileName);
    if (isRefusal(table)) return table;
    const overrides = given.overrides as Overrides;
    const preview = await preparePreview(hand.tx, { kind: given.kind, termId, table, overrides });
    const [batch] = await hand.tx
      .insert(importBatch)
      .values({
        orgId: hand.orgId,
        termId,
        kind: given.kind,
        fileName: given.fileName,
        file: given.bytes,
        overrides,
        previewHash: preview.hash,
        totals: preview.totals,
        state: 'previewed',
        rows: preview.rows.length,
        createdBy: hand.actor.kind === 'person' ? hand.actor.personId : hand.orgId,
        createdAt: hand.now,
      })
      .returning({ id: importBatch.id });
    await keepPreview(hand, batch!.id, preview);
    return done(
      { batch: batch!.id, hash: preview.hash, preview },
      { name: 'roster.importPreviewed', subject: batch!.id, data: { kind: given.kind, ...preview.totals } },
    );
  },
});
