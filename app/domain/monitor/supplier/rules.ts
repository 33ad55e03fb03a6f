import { z } from 'zod';
import { appealDays, hearingDays, ratingPass } from '../../statute/suppliers';
import { criteria, provinces } from './words';

const points = z.int('monitor:supplier.fields.points').min(0, 'monitor:supplier.fields.points').max(100);

/** What the unit sets for its supplier files: its province, the points of a rating and what is enough, the days of a hearing and an appeal. */
export const supplierRules = z
  .object({
    province: z.enum(provinces as [string, ...string[]], 'monitor:supplier.fields.province'),
    points: z.object({
      quality: points,
      price: points,
      time: points,
      capacity: points,
      afterSales: points,
      reputation: points,
    }),
    pass: points,
    hearingDays: z.int().min(3, 'monitor:supplier.fields.days').max(60, 'monitor:supplier.fields.days'),
    appealDays: z.int().min(5, 'monitor:supplier.fields.days').max(90, 'monitor:supplier.fields.days'),
  })
  .refine((rules) => criteria.reduce((sum, one) => sum + rules.points[one], 0) === 100, {
    path: ['points'],
    message: 'monitor:supplier.fields.hundred',
  });
export type SupplierRules = z.output<typeof supplierRules>;

/** What holds until the unit sets its own. */
export const usualSupplierRules: SupplierRules = {
  province: '上海',
  points: { quality: 30, price: 20, time: 15, capacity: 10, afterSales: 15, reputation: 10 },
  pass: ratingPass.value,
  hearingDays: hearingDays.value,
  appealDays: appealDays.value,
};

/** The name under which the unit's own rules are kept (`monitor_setting`). */
export const supplierRulesName = 'supplier.rules';
