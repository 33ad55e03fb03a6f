import { eq } from 'drizzle-orm';
import { signIntegrityForm } from '#app/domain/monitor/supplier/forms';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { supplierContract } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockContract } from './load';

/** The integrity contract beside a purchase contract is signed. What was found while it was missing stays found: somebody looks at it. */
export const signIntegrity = command({
  name: 'monitor.signIntegrity',
  input: signIntegrityForm,
  load: (hand, given) => lockContract(hand, given.contract),
  perform: async (hand, given, contract) => {
    if (given.signedOn > dayInShanghai(hand.now))
      return refuse('monitor.dayAhead', { fields: { signedOn: ['platform:fields.invalid'] } });
    if (contract.integritySignedOn !== null) return refuse('monitor.endedAlready');
    await hand.tx
      .update(supplierContract)
      .set({ integritySignedOn: given.signedOn })
      .where(eq(supplierContract.id, contract.id));
    return done(
      { contract: contract.id },
      { name: 'monitor.integritySigned', subject: contract.supplierId, data: { contract: contract.id } },
    );
  },
});
