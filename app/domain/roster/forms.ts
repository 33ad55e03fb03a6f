import { z } from 'zod';

const required = 'platform:fields.required';
const uuid = z.uuid('platform:fields.invalid');
const day = z.iso.date('platform:fields.date');
const words = (most: number) =>
  z.string(required).trim().min(1, required).max(most, 'platform:fields.tooLong');

export const openTermForm = z
  .object({ name: words(40), beginsOn: day, endsOn: day })
  .refine((form) => form.endsOn > form.beginsOn, {
    path: ['endsOn'],
    message: 'roster:fields.endBeforeBegin',
  });

/** Column index by field; `null` says that the file does not have it. */
const overrides = z.record(z.string(), z.number().int().min(0).max(500).nullable()).default({});

export const previewImportForm = z.object({
  kind: z.enum(['people', 'representatives'], required),
  term: uuid.optional(),
  fileName: z.string().min(1).max(200),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  overrides,
});

export const remapImportForm = z.object({ batch: uuid, overrides });
export const confirmImportForm = z.object({
  batch: uuid,
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'platform:fields.invalid'),
});
export const abandonImportForm = z.object({ batch: uuid });

export const nameLeaderForm = z.object({ representative: uuid });
export const giveReasonForm = z.object({
  term: uuid,
  rule: words(60),
  reason: words(500).pipe(z.string().min(4, 'platform:fields.tooShort')),
});

export const endMandateForm = z.object({
  representative: uuid,
  on: day,
  ground: words(40),
  reason: words(300).pipe(z.string().min(2, 'platform:fields.tooShort')),
});

const count = z.coerce.number({ error: 'platform:fields.invalid' }).int().min(0).max(1_000_000);
export const recordRecallForm = z.object({
  representative: uuid,
  on: day,
  reason: words(300),
  staff: count,
  agreed: count,
});
export const recordByElectionForm = z.object({
  term: uuid,
  delegation: uuid,
  staffNumber: words(40),
  on: day,
  staff: count,
  tookPart: count,
  approve: count,
});
