import { z } from 'zod';
import { catalogueKinds } from './catalogue/catalogue';
import { categories } from './catalogue/item';
import { keepDays } from './desk-forms';
import { audiences, frequencies, sources } from './words';

const id = z.uuid({ error: 'platform:fields.invalid' });
const words = (least: number, most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .trim()
    .min(least, 'platform:fields.required')
    .max(most, 'platform:fields.tooLong');
const day = z.iso.date({ error: 'disclosure:desk.fields.day' });
const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: 'platform:fields.invalid' })
    .int('platform:fields.invalid')
    .min(least, 'platform:fields.invalid')
    .max(most, 'platform:fields.invalid');

export const adoptCatalogueForm = z.object({
  /** Left out: the catalogue of the unit's own kind. */
  kind: z.enum(catalogueKinds).optional(),
  startsOn: day,
});

export const setDutyForm = z
  .object({
    /** Left out for a new one. */
    duty: z.union([z.literal('').transform(() => undefined), id]).optional(),
    category: z.enum(categories, { error: 'platform:fields.required' }),
    title: words(2, 120),
    audience: z.enum(audiences, { error: 'platform:fields.required' }),
    basis: words(2, 300),
    owner: words(1, 60),
    /** The staff number of who answers for it; empty: nobody by name. */
    staffNumber: z
      .string()
      .trim()
      .max(40, 'platform:fields.tooLong')
      .nullish()
      .transform((typed) => typed || null),
    frequency: z.enum(frequencies, { error: 'platform:fields.required' }),
    dueDays: whole(0, 400),
    keepDays,
    retentionYears: whole(1, 100),
    startsOn: day,
    endsOn: z
      .union([z.literal('').transform(() => null), day])
      .nullish()
      .transform((one) => one ?? null),
  })
  .refine((given) => given.endsOn === null || given.endsOn >= given.startsOn, {
    path: ['endsOn'],
    error: 'disclosure:desk.fields.effectiveTo',
  });

export const setSourceRuleForm = z.object({
  source: z.enum(sources),
  audience: z.enum(audiences, { error: 'platform:fields.required' }),
  embargoHours: whole(0, 8760),
  keepDays,
  enabled: z.union([z.boolean(), z.enum(['yes', 'no']).transform((typed) => typed === 'yes')]),
});
