import { eq, sql } from 'drizzle-orm';
import { addContractForm } from '#app/domain/monitor/supplier/forms';
import { refuse } from '#app/domain/refusals';
import { supplierContract } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { knowDepartments } from '../case/departments';
import { findFaults } from './find-faults';
import { lockSupplier } from './load';

/** Files a purchase contract, with the department that uses it. A contract is filed even with a supplier that is closed: it exists, and is found. */
export const addContract = command({
  name: 'monitor.addContract',
  input: addContractForm,
  load: async (hand, given) => {
    await hand.tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`contracts ${hand.orgId}`}, 0))`,
    );
    return lockSupplier(hand, given.supplier);
  },
  perform: async (hand, given, supplier) => {
    const { number, title, amount, startsOn, endsOn, integritySignedOn = null } = given;
    const [taken] = await hand.tx
      .select({ title: supplierContract.title })
      .from(supplierContract)
      .where(eq(supplierContract.number, number));
    if (taken)
      return refuse('monitor.contractNumberTaken', {
        params: { title: taken.title },
        fields: { number: ['platform:fields.invalid'] },
      });
    const departments = await knowDepartments(hand, given.department ? [given.department] : []);
    const [row] = await hand.tx
      .insert(supplierContract)
      .values({
        orgId: hand.orgId,
        supplierId: supplier.id,
        departmentId: departments.get(given.department ?? '') ?? null,
        ...{ number, title, amount, startsOn, endsOn, integritySignedOn },
        byId: personOf(hand),
        knownAt: hand.now,
      })
      .returning({ id: supplierContract.id });
    return done(
      { contract: row!.id },
      { name: 'monitor.contractAdded', subject: supplier.id, data: { contract: row!.id, number } },
      ...(await findFaults(hand, [supplier.id])),
    );
  },
});
