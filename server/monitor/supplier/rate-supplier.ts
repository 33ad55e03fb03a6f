import { and, eq } from 'drizzle-orm';
import { rateSupplierForm } from '#app/domain/monitor/supplier/forms';
import { openQuarters } from '#app/domain/monitor/supplier/quarter';
import { criteria } from '#app/domain/monitor/supplier/words';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { monitorDepartment, supplierRating } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockSupplier } from './load';
import { supplierRulesOf } from './status-on';

/** The head of a department rates a supplier for a quarter, or rates it anew while the quarter is open: six criteria, 100 points together. */
export const rateSupplier = command({
  name: 'monitor.rateSupplier',
  input: rateSupplierForm,
  load: (hand, given) => lockSupplier(hand, given.supplier),
  perform: async (hand, given, supplier) => {
    const by = personOf(hand);
    const { department, quarter } = given;
    const [own] = await hand.tx
      .select({ id: monitorDepartment.id })
      .from(monitorDepartment)
      .where(and(eq(monitorDepartment.id, department), eq(monitorDepartment.headId, by)));
    if (!own) return refuse('monitor.notRatingHead');
    if (!openQuarters(dayInShanghai(hand.now)).includes(quarter))
      return refuse('monitor.ratingOver', { params: { quarter } });
    const { version, value: rules } = await supplierRulesOf(hand.tx);
    const over = criteria.filter((one) => given[one] > rules.points[one]);
    if (over.length > 0)
      return refuse('monitor.pointsOver', {
        fields: Object.fromEntries(over.map((one) => [one, ['monitor:supplier.fields.over']])),
      });
    const points = {
      quality: given.quality,
      price: given.price,
      time: given.time,
      capacity: given.capacity,
      afterSales: given.afterSales,
      reputation: given.reputation,
    };
    const total = criteria.reduce((sum, one) => sum + points[one], 0);
    const values = { points, total, note: given.note || null, rules: version, byId: by, at: hand.now };
    await hand.tx
      .insert(supplierRating)
      .values({ orgId: hand.orgId, supplierId: supplier.id, departmentId: department, quarter, ...values })
      .onConflictDoUpdate({
        target: [supplierRating.supplierId, supplierRating.departmentId, supplierRating.quarter],
        set: values,
      });
    return done(
      { total },
      { name: 'monitor.supplierRated', subject: supplier.id, data: { department, quarter, total } },
    );
  },
});
