import { and, eq, ne, sql } from 'drizzle-orm';
import { isChecked } from '#app/domain/monitor/supplier/code';
import { setSupplierForm } from '#app/domain/monitor/supplier/forms';
import { refuse } from '#app/domain/refusals';
import { supplier } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockSupplier } from './load';

/** Opens a supplier's file, or corrects its name, category or contact. A code whose check digit is wrong is taken and said. */
export const setSupplier = command({
  name: 'monitor.setSupplier',
  input: setSupplierForm,
  load: async (hand, given) => {
    // All files wait here, so that two of one code can't be opened at the same moment.
    await hand.tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`suppliers ${hand.orgId}`}, 0))`,
    );
    return given.supplier ? lockSupplier(hand, given.supplier) : null;
  },
  perform: async (hand, given, before) => {
    const { code, name, category } = given;
    const [taken] = await hand.tx
      .select({ name: supplier.name })
      .from(supplier)
      .where(and(eq(supplier.code, code), before ? ne(supplier.id, before.id) : undefined));
    if (taken)
      return refuse('monitor.codeTaken', {
        params: { name: taken.name },
        fields: { code: ['platform:fields.invalid'] },
      });
    const values = { code, name, category, contact: given.contact || null };
    const [row] = before
      ? await hand.tx.update(supplier).set(values).where(eq(supplier.id, before.id)).returning()
      : await hand.tx
          .insert(supplier)
          .values({ orgId: hand.orgId, ...values, createdBy: personOf(hand), createdAt: hand.now })
          .returning();
    return done(
      { supplier: row!.id, isChecked: isChecked(code) },
      {
        name: 'monitor.supplierSet',
        subject: row!.id,
        data: { code, name, category, isNew: before === null },
      },
    );
  },
});
