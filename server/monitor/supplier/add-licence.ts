import { addLicenceForm } from '#app/domain/monitor/supplier/forms';
import { supplierLicence } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { findFaults } from './find-faults';
import { lockSupplier } from './load';

/** Puts a paper into a supplier's file; a renewal is a paper of the same name, beside the old one. */
export const addLicence = command({
  name: 'monitor.addLicence',
  input: addLicenceForm,
  load: (hand, given) => lockSupplier(hand, given.supplier),
  perform: async (hand, given, supplier) => {
    const [row] = await hand.tx
      .insert(supplierLicence)
      .values({
        orgId: hand.orgId,
        supplierId: supplier.id,
        name: given.name,
        number: given.number || null,
        validFrom: given.validFrom ?? null,
        validTo: given.validTo ?? null,
        byId: personOf(hand),
        knownAt: hand.now,
      })
      .returning({ id: supplierLicence.id });
    return done(
      { licence: row!.id },
      { name: 'monitor.licenceAdded', subject: supplier.id, data: { licence: row!.id, name: given.name } },
      ...(await findFaults(hand, [supplier.id])),
    );
  },
});
