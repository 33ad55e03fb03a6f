import { z } from 'zod';
import { isCode } from './code';
import { fenOf } from './money';
import { supplierRules } from './rules';
import { enteredKinds, provinces } from './words';

const id = z.uuid('platform:fields.invalid');
const empty = z.literal('').transform(() => undefined);
const day = z.iso.date('platform:fields.date');
const maybeDay = day.or(empty).optional();
const maybeId = id.or(empty).optional();

const upTo = (most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine((text) => [...text].length <= most, 'platform:fields.tooLong');
const words = (most: number) =>
  upTo(most).pipe(z.string().min(1, 'platform:fields.required').min(2, 'platform:fields.tooShort'));
const maybeWords = (most: number) => upTo(most).optional();

/** Without `supplier` a new one. */
export const setSupplierForm = z.object({
  supplier: maybeId,
  code: z
    .string({ error: 'platform:fields.required' })
    .transform((text) => text.replace(/\s/gu, '').toUpperCase())
    .refine(isCode, 'monitor:supplier.fields.code'),
  name: words(100),
  category: words(40),
  contact: maybeWords(100),
});

export const addLicenceForm = z
  .object({ supplier: id, name: words(60), number: maybeWords(60), validFrom: maybeDay, validTo: maybeDay })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    path: ['validTo'],
    message: 'monitor:supplier.fields.endsBefore',
  });

/** Something that was entered and was wrong: an event or a paper. */
export const voidEntryForm = z.object({
  entry: id,
  of: z.enum(['event', 'licence'], 'platform:fields.required'),
  why: words(500),
});

export const addCommitmentForm = z
  .object({ supplier: id, title: words(100), signedOn: day, validTo: maybeDay })
  .refine(({ signedOn, validTo }) => !validTo || signedOn <= validTo, {
    path: ['validTo'],
    message: 'monitor:supplier.fields.endsBefore',
  });

const amount = z.string({ error: 'platform:fields.required' }).transform((text, context) => {
  const fen = fenOf(text);
  if (fen !== null) return fen;
  context.addIssue({ code: 'custom', message: 'monitor:supplier.fields.amount' });
  return z.NEVER;
});

export const addContractForm = z
  .object({
    supplier: id,
    department: maybeWords(60),
    number: words(60),
    title: words(100),
    amount,
    startsOn: day,
    endsOn: day,
    integritySignedOn: maybeDay,
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'monitor:supplier.fields.endsBefore',
  });

export const signIntegrityForm = z.object({ contract: id, signedOn: day });

export const endContractForm = z.object({ contract: id, endedOn: day, why: words(500) });

/** What kinds need beside their words: a record its province, what ends something the event it ends. */
export const recordSupplierEventForm = z
  .object({
    supplier: id,
    kind: z.enum(enteredKinds, 'platform:fields.required'),
    from: day,
    to: maybeDay,
    province: z
      .enum(provinces as [string, ...string[]], 'platform:fields.invalid')
      .or(empty)
      .optional(),
    ends: maybeId,
    text: words(1_000),
    basis: maybeWords(200),
  })
  .refine(({ from, to }) => !to || from <= to, {
    path: ['to'],
    message: 'monitor:supplier.fields.endsBefore',
  })
  .refine(({ kind, province }) => kind !== 'record' || province !== undefined, {
    path: ['province'],
    message: 'platform:fields.required',
  })
  .refine(({ kind, ends }) => (kind !== 'released' && kind !== 'recordStruck') || ends !== undefined, {
    path: ['ends'],
    message: 'platform:fields.required',
  })
  .refine(({ kind, basis }) => (kind !== 'record' && kind !== 'recordStruck') || (basis ?? '') !== '', {
    path: ['basis'],
    message: 'platform:fields.required',
  });

export const noticeListingForm = z.object({ supplier: id, reason: words(1_000), evidence: words(1_000) });

/** What the supplier said, or that it waives saying anything. */
export const hearSupplierForm = z
  .object({
    listing: id,
    waived: z
      .enum(['yes', ''])
      .default('')
      .transform((word) => word === 'yes'),
    statement: upTo(4_000).default(''),
  })
  .refine(({ waived, statement }) => waived || [...statement].length >= 2, {
    path: ['statement'],
    message: 'monitor:supplier.fields.statement',
  });

export const decideListingForm = z
  .object({
    listing: id,
    outcome: z.enum(['list', 'drop'], 'platform:fields.required'),
    until: maybeDay,
    decision: words(1_000),
  })
  .refine(({ outcome, until }) => outcome === 'drop' || until !== undefined, {
    path: ['until'],
    message: 'platform:fields.required',
  });

export const appealListingForm = z.object({ listing: id, appeal: words(4_000) });

export const decideAppealForm = z.object({
  listing: id,
  outcome: z.enum(['uphold', 'yield'], 'platform:fields.required'),
  answer: words(2_000),
});

export const liftListingForm = z.object({ listing: id, why: words(1_000) });

/** A whole number as a field hands it in; an empty field is no zero. */
const whole = (fault: string, least: number, most: number) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^\s*\d{1,4}\s*$/, fault)
          .transform(Number),
      ],
      fault,
    )
    .pipe(z.int(fault).min(least, fault).max(most, fault));
const points = whole('monitor:supplier.fields.points', 0, 100);

export const rateSupplierForm = z.object({
  supplier: id,
  department: id,
  quarter: z.string().regex(/^\d{4}Q[1-4]$/, 'platform:fields.invalid'),
  quality: points,
  price: points,
  time: points,
  capacity: points,
  afterSales: points,
  reputation: points,
  note: maybeWords(500),
});

/** The unit's rules as a form hands them in: points side by side. */
export const setSupplierRulesForm = z
  .object({
    province: z.string(),
    quality: points,
    price: points,
    time: points,
    capacity: points,
    afterSales: points,
    reputation: points,
    pass: points,
    hearingDays: whole('monitor:supplier.fields.days', 0, 999),
    appealDays: whole('monitor:supplier.fields.days', 0, 999),
  })
  .transform(({ province, pass, hearingDays, appealDays, ...given }) => ({
    province,
    points: given,
    pass,
    hearingDays,
    appealDays,
  }))
  .pipe(supplierRules);

const batch = id;
export const previewSuppliersForm = z.object({
  fileName: z.string().min(1).max(200),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
/** Bound to what was previewed: the file against the suppliers as they stood. */
export const confirmSuppliersForm = z.object({
  batch,
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'platform:fields.invalid'),
  /** Whoever is new is in use already, and counts as admitted from today. */
  admit: z
    .enum(['yes', ''])
    .default('')
    .transform((word) => word === 'yes'),
});
export const abandonSuppliersForm = z.object({ batch });
