import { z } from 'zod';
import { units } from './words';

const id = z.uuid('platform:fields.invalid');
const whole = (least: number, most: number) =>
  z.coerce
    .number('platform:fields.invalid')
    .int()
    .min(least, 'platform:fields.invalid')
    .max(most, 'platform:fields.invalid');

/** A file that lies on the disk for as long as an order reads it; made by the server alone, never by a form. */
export class KeptFile {
  constructor(
    readonly path: string,
    readonly name: string,
    readonly size: number,
    readonly sha256: string,
  ) {}
}

export const previewDatasetForm = z.object({
  dataset: id,
  file: z.custom<KeptFile>((value) => value instanceof KeptFile),
});

/** `replace` names the months that are known already and shall be taken from this file from now on. */
export const confirmDatasetForm = z.object({
  dataset: id,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'platform:fields.invalid'),
  replace: z.array(whole(200_001, 209_912)).max(600).default([]),
});

export const abandonDatasetForm = z.object({ dataset: id });

const isTicked = z.preprocess((value) => value === true || value === 'yes' || value === 'on', z.boolean());

/** A new indicator, or with `indicator` the next version of how it is reckoned. */
export const setIndicatorForm = z.object({
  indicator: id.or(z.literal('').transform(() => undefined)).optional(),
  name: z.string().trim().min(2, 'platform:fields.required').max(40, 'platform:fields.tooLong'),
  formula: z.string().trim().min(1, 'platform:fields.required').max(400, 'platform:fields.tooLong'),
  unit: z.enum(units, 'platform:fields.invalid'),
  decimals: whole(0, 4).default(2),
  order: z.enum(['high', 'low'], 'platform:fields.invalid').default('high'),
  ranksItems: isTicked.default(false),
  leastVisits: whole(0, 100_000).default(0),
  topN: whole(1, 100).default(10),
  runLength: whole(2, 12).default(3),
  swingPercent: whole(1, 1000).default(30),
  note: z.string().trim().max(1000, 'platform:fields.tooLong').default(''),
});

export const agreeIndicatorForm = z.object({ method: id });

export const rankForm = z.object({ indicator: id, period: z.string().max(7) });

export const postRankingForm = z.object({ run: id, until: z.iso.date('platform:fields.date') });
