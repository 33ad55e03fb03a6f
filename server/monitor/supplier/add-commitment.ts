import { addCommitmentForm } from '#app/domain/monitor/supplier/forms';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { supplierCommitment } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockSupplier } from './load';

/** Files a promise of integrity that the supplier has signed. */
export const addCommitment = command({
  name: 'monitor.addCommitment',
  input: addCommitmentForm,
  load: (hand, given) => lockSupplier(hand, given.supplier),
  perform: async (hand, given, supplier) => {
    if (given.signedOn > dayInShanghai(hand.now))
      return refuse('monitor.dayAhead', { fields: { signedOn: ['platform:fields.invalid'] } });
    const [row] = await hand.tx
      .insert(supplierCommitment)
      .values({
        orgId: hand.orgId,
        supplierId: supplier.id,
        title: given.title,
        signedOn: given.signedOn,
        validTo: given.validTo ?? null,
        byId: personOf(hand),
        knownAt: hand.now,
      })
      .returning({ id: supplierCommitment.id });
    return done(
      { commitment: row!.id },
      { name: 'monitor.commitmentAdded', subject: supplier.id, data: { commitment: row!.id } },
    );
  },
});
