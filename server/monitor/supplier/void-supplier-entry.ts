import { and, eq, isNull } from 'drizzle-orm';
import { voidEntryForm } from '#app/domain/monitor/supplier/forms';
import { refuse } from '#app/domain/refusals';
import { supplierEvent, supplierLicence } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { findFaults } from './find-faults';

/** What was entered by mistake counts no more from now on; how it looked until now can still be asked. Listings end by their procedure only. */
export const voidSupplierEntry = command({
  name: 'monitor.voidSupplierEntry',
  input: voidEntryForm,
  load: async (hand, given) => {
    const [found] =
      given.of === 'event'
        ? await hand.tx
            .select({ supplierId: supplierEvent.supplierId, kind: supplierEvent.kind })
            .from(supplierEvent)
            .where(and(eq(supplierEvent.id, given.entry), isNull(supplierEvent.voidedAt)))
            .for('update')
        : await hand.tx
            .select({ supplierId: supplierLicence.supplierId })
            .from(supplierLicence)
            .where(and(eq(supplierLicence.id, given.entry), isNull(supplierLicence.voidedAt)))
            .for('update');
    return found ?? refuse('monitor.noEntry');
  },
  perform: async (hand, given, entry) => {
    if ('kind' in entry && (entry.kind === 'listed' || entry.kind === 'lifted'))
      return refuse('monitor.entryKept');
    const table = given.of === 'event' ? supplierEvent : supplierLicence;
    await hand.tx
      .update(table)
      .set({ voidedAt: hand.now, voidedBy: personOf(hand), voidedWhy: given.why })
      .where(eq(table.id, given.entry));
    return done(
      { supplier: entry.supplierId },
      {
        name: 'monitor.supplierEntryVoided',
        subject: entry.supplierId,
        data: { entry: given.entry, of: given.of },
      },
      ...(await findFaults(hand, [entry.supplierId])),
    );
  },
});
