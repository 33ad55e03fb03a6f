import { z } from 'zod';
import { moment } from '../congress/moment';
import { boardDays } from '../statute/affairs';
import { categories } from './catalogue/item';
import { audiences, checkResults, decisionKinds, takeDownReasons } from './words';

const id = z.uuid({ error: 'platform:fields.invalid' });
const optionalId = z
  .union([z.literal('').transform(() => null), id])
  .nullish()
  .transform((one) => one ?? null);
/** Line breaks count once, however the browser sends them. */
const text = (least: number, most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(Math.min(least, 1), 'platform:fields.required')
        .min(least, 'platform:fields.tooShort')
        .max(most, 'platform:fields.tooLong'),
    );
const day = z.iso.date({ error: 'disclosure:desk.fields.day' });
const optionalDay = z
  .union([z.literal('').transform(() => null), day])
  .nullish()
  .transform((one) => one ?? null);
/** The revision of the version as the person saw it. */
const seen = z.coerce.number().int().min(0).max(1_000_000);
/** Days on the board: never fewer than the strictest law asks for. */
export const keepDays = z.coerce
  .number({ error: 'disclosure:desk.fields.keepDays' })
  .int('disclosure:desk.fields.keepDays')
  .min(boardDays.value, 'disclosure:desk.fields.keepDays')
  .max(3660, 'disclosure:desk.fields.keepDays');

/** Figures as they are typed: one a line, the name before the first colon; fifty at most. */
const figures = z.string().transform((typed, context) => {
  const lines = typed.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const read = lines.flatMap((line) => {
    const [, name = '', value = ''] = /^([^:：]{1,60})[:：](.{1,200})$/u.exec(line.trim()) ?? [];
    return name.trim() && value.trim() ? [{ name: name.trim(), value: value.trim() }] : [];
  });
  if (read.length === lines.length && read.length <= 50) return read;
  context.addIssue({ code: 'custom', message: 'disclosure:desk.fields.figures' });
  return z.NEVER;
});

/** The decision behind an item as its field gives it: kind and id, `resolution.<uuid>`. */
const decision = z
  .string()
  .transform((typed, context) => {
    if (typed === '') return null;
    const [kind, of] = typed.split('.');
    const known = decisionKinds.find((one) => one === kind);
    const read = id.safeParse(of);
    if (known && read.success && typed === `${known}.${of}`) return { kind: known, id: read.data };
    context.addIssue({ code: 'custom', message: 'platform:fields.invalid' });
    return z.NEVER;
  })
  .nullish()
  .transform((one) => one ?? null);

export const itemForm = z.object({ disclosure: id });
const heldForm = itemForm.extend({ seen });

const words = z.object({
  title: text(2, 120),
  text: text(0, 20_000),
  figures: figures.prefault(''),
  effectiveFrom: day,
  effectiveTo: optionalDay,
  category: z.enum(categories, { error: 'platform:fields.required' }),
  audience: z.enum(audiences, { error: 'platform:fields.required' }),
  keepDays: keepDays.default(boardDays.value),
  duty: optionalId,
  period: z.string().max(20, 'platform:fields.invalid').nullish(),
  decision,
});
const inOrder = (given: { effectiveFrom: string; effectiveTo: string | null }) =>
  given.effectiveTo === null || given.effectiveTo >= given.effectiveFrom;
const order = { path: ['effectiveTo'], error: 'disclosure:desk.fields.effectiveTo' };

export const draftForm = words.refine(inOrder, order);
export const reviseForm = words.extend(heldForm.shape).refine(inOrder, order);

export const removeAttachmentForm = itemForm.extend({ attachment: id });
export const redactForm = itemForm.extend({
  pattern: text(2, 200),
  replacement: text(0, 60).default(''),
  reason: text(2, 300),
  /** Who may read it all the same, from this level up; nobody where it is left out. */
  seenFrom: z
    .union([z.literal('').transform(() => null), z.enum(['staff', 'representatives', 'leaders'])])
    .nullish()
    .transform((one) => one ?? null),
});
export const unredactForm = z.object({ redaction: id });
export const submitForm = heldForm;
export const dropForm = heldForm;
export const checkForm = heldForm
  .extend({
    result: z.enum(checkResults, { error: 'platform:fields.required' }),
    note: text(0, 500).default(''),
  })
  .refine((given) => given.result !== 'later' || given.note.length >= 4, {
    path: ['note'],
    error: 'disclosure:desk.fields.why',
  });
export const approveForm = heldForm.extend({
  embargo: z
    .union([z.literal('').transform(() => null), moment])
    .nullish()
    .transform((at) => at ?? null),
});
export const sendBackForm = heldForm.extend({ why: text(4, 500) });
export const correctForm = itemForm.extend({ why: text(4, 500) });
export const takeDownForm = itemForm
  .extend({
    reason: z.enum(takeDownReasons, { error: 'platform:fields.required' }),
    note: text(0, 500).default(''),
  })
  .refine((given) => given.reason === 'expired' || given.note.length >= 4, {
    path: ['note'],
    error: 'disclosure:desk.fields.why',
  });
