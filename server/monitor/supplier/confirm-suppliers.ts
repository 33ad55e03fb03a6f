import { sql } from 'drizzle-orm';
import { confirmSuppliersForm } from '#app/domain/monitor/supplier/forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { applySuppliers } from './apply-suppliers';
import { findFaults } from './find-faults';
import { lockImport } from './lock-import';
import { prepareSuppliers } from './prepare-suppliers';

/** Second step: writes exactly what was previewed, all or none; what changed meanwhile is refused. */
export const confirmSuppliers = command({
  name: 'monitor.confirmSuppliers',
  input: confirmSuppliersForm,
  load: (hand, given) => lockImport(hand, given.batch),
  perform: async (hand, given, batch) => {
    await hand.tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`suppliers ${hand.orgId}`}, 0))`,
    );
    const preview = await prepareSuppliers(hand, batch.file, batch.file_name);
    if (isRefusal(preview)) return preview;
    if (preview.hash !== given.hash || given.hash !== batch.preview_hash)
      return refuse('monitor.supplierImportChanged');
    const records = preview.rows.flatMap(({ action, record }) =>
      record && (action === 'create' || action === 'update') ? [record] : [],
    );
    const { suppliers, found } = await applySuppliers(hand, records, batch.file_name, given.admit);
    const written = records.length;
    await hand.tx.execute(sql`
      update import_batch set state = 'confirmed', confirmed_at = ${hand.now.toISOString()}, done = ${written}, file = ''::bytea
      where id = ${batch.id}`);
    await hand.tx.execute(
      sql`delete from import_row where batch_id = ${batch.id} and status not in ('warning', 'error')`,
    );
    return done(
      { written },
      { name: 'monitor.suppliersImported', subject: batch.id, data: { ...preview.totals, written } },
      ...found,
      ...(await findFaults(hand, suppliers)),
    );
  },
});
