import { z } from 'zod';
import { endGroundNames } from './mandate';

const required = 'platform:fields.required';
const uuid = z.uuid('platform:fields.invalid');
const day = z.iso.date('platform:fields.date');
/** PostgreSQL keeps no NUL in a text. */
const hasNoNul = (text: string) => !text.includes('\0');
const words = (most: number) =>
  z
    .string(required)
    .trim()
    .min(1, required)
    .max(most, 'platform:fields.tooLong')
    .refine(hasNoNul, 'platform:fields.invalid');

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

/** Staff numbers as people type them: full-width digits count as digits. */
const staffNumber = words(40).transform((typed) => typed.normalize('NFKC').trim());
/** A whole number of people; an empty box is no zero. */
const count = z.preprocess(
  (typed) => (typed === '' ? undefined : typed),
  z.coerce
    .number('platform:fields.invalid')
    .int('platform:fields.invalid')
    .min(0, 'platform:fields.invalid')
    .max(1_000_000, 'platform:fields.invalid'),
);
const emptyIsNone = (typed: unknown) => (typed === '' ? undefined : typed);

export const addAttendeeForm = z.object({
  term: uuid,
  staffNumber,
  kind: z.enum(['nonVoting', 'invited'], required),
  delegation: z.preprocess(emptyIsNone, uuid.optional()),
});
export const removeAttendeeForm = z.object({ term: uuid, person: uuid });

const seat = { term: uuid, staffNumber, on: day };
const reason = words(300).pipe(z.string().min(2, 'platform:fields.tooShort'));

export const endMandateForm = z.object({ ...seat, ground: z.enum(endGroundNames, required), reason });
export const recordRecallForm = z.object({ ...seat, reason, staff: count, agreed: count });
/** `vacancy` is the mandate that ended: the seat is filled in its delegation and constituency, nowhere else. */
export const recordByElectionForm = z.object({
  ...seat,
  vacancy: uuid,
  staff: count,
  tookPart: count,
  approve: count,
});

/** `members` are staff numbers, apart by spaces, commas or lines; each counts once. */
export const setCommitteeForm = z.object({
  term: uuid,
  committee: z.preprocess(emptyIsNone, uuid.optional()),
  name: words(40),
  /** Whether it reviews proposals: one of a term does, so another one ceases to. */
  handlesProposals: z
    .union([z.boolean(), z.enum(['on', ''])])
    .default(false)
    .transform((ticked) => ticked === true || ticked === 'on'),
  head: staffNumber,
  members: z
    .string(required)
    .max(10_000, 'platform:fields.tooLong')
    .refine(hasNoNul, 'platform:fields.invalid')
    .transform((typed) => [
      ...new Set(
        typed
          .normalize('NFKC')
          .split(/[\s,、;]+/)
          .filter(Boolean),
      ),
    ])
    .pipe(
      z
        .array(z.string().max(40, 'platform:fields.tooLong'))
        .min(1, required)
        .max(200, 'platform:fields.tooLong'),
    ),
});
