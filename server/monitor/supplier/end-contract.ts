import { eq } from 'drizzle-orm';
import { endContractForm } from '#app/domain/monitor/supplier/forms';
import { refuse } from '#app/domain/refusals';
import { supplierContract } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockContract } from './load';

/** A contract ends before its time, with the reason. */
export const endContract = command({
  name: 'monitor.endContract',
  input: endContractForm,
  load: (hand, given) => lockContract(hand, given.contract),
  perform: async (hand, given, contract) => {
    const { endedOn, why } = given;
    if (contract.endedOn !== null || endedOn < contract.startsOn || endedOn > contract.endsOn)
      return refuse('monitor.contractOver', { params: { from: contract.startsOn, to: contract.endsOn } });
    await hand.tx
      .update(supplierContract)
      .set({ endedOn, endedWhy: why })
      .where(eq(supplierContract.id, contract.id));
    return done(
      { contract: contract.id },
      { name: 'monitor.contractEnded', subject: contract.supplierId, data: { contract: contract.id } },
    );
  },
});
