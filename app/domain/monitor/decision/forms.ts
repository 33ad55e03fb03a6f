import { z } from 'zod';
import { id, upTo, words } from '../../proposal/fields';
import { decisionClasses, type Point, points } from './words';

const day = z.iso.date('platform:fields.date');
const maybe = id.or(z.literal('').transform(() => undefined)).optional();
const seen = z.coerce.number('platform:fields.invalid').int().min(1);
const many = z.preprocess(
  (given) => (typeof given === 'string' ? [given] : given),
  z.array(z.enum(points)).default([]),
);
const days = z.coerce.number('platform:fields.invalid').int('platform:fields.invalid').min(0).max(400);

const owner = upTo(40).default('');

/** Yuan as people write them, with or without commas and fen, to fen; empty: not known. */
export const yuan = z
  .string()
  .default('')
  .transform((text, context) => {
    const plain = text.replaceAll(/[,，\s]/g, '');
    if (plain === '') return null;
    const hit = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
    if (!hit) {
      context.addIssue({ code: 'custom', message: 'monitor:decision.fields.yuan' });
      return z.NEVER;
    }
    return Number(hit[1]) * 100 + Number((hit[2] ?? '').padEnd(2, '0'));
  });

const sum = yuan.refine((fen) => fen !== null, 'platform:fields.required').transform((fen) => fen ?? 0);

/** The sums, or the path of one class: the points that it uses, with days, owner, and which may be passed over. */
export const setDecisionRulesForm = z.discriminatedUnion('part', [
  z.object({
    part: z.literal('sums'),
    projectFrom: sum,
    fundFrom: sum,
    splitDays: z.coerce.number('platform:fields.invalid').int().min(1).max(400),
  }),
  z.object({
    part: z.literal('route'),
    class: z.enum(decisionClasses),
    use: many,
    skip: many,
    ...(Object.fromEntries(points.map((point) => [`days-${point}`, days.default(0)])) as Record<
      `days-${Point}`,
      ReturnType<typeof days.default>
    >),
    ...(Object.fromEntries(points.map((point) => [`owner-${point}`, owner])) as Record<
      `owner-${Point}`,
      typeof owner
    >),
  }),
]);

export const recordDecisionForm = z.object({
  code: upTo(40).pipe(z.string().min(1, 'platform:fields.required')),
  class: z.enum(decisionClasses, 'platform:fields.required'),
  title: words(120),
  department: maybe,
  supplier: maybe,
  amount: yuan,
  startedOn: day,
});

/** Whom a decision concerns and what it needs: the matter of the congress, its item, the supplier, the department. Empty: none. */
export const linkDecisionForm = z.object({
  decision: id,
  seen,
  matter: upTo(60).default(''),
  item: maybe,
  supplier: maybe,
  department: maybe,
});

const pointOf = z.object({ decision: id, seen, point: z.enum(points) });

/** `owner` is a staff number; empty: nobody in person. */
export const setPointForm = pointOf.extend({ dueOn: day, owner: upTo(60).default('') });

export const completePointForm = pointOf.extend({
  doneOn: day,
  evidence: words(4_000),
  name: z
    .string()
    .trim()
    .max(200)
    .default('')
    .transform((name) => name.replace(/^.*[\\/]/, '')),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array).optional(),
});

/** What is right of a point that was done, and why it is put right. */
export const correctPointForm = pointOf.extend({ doneOn: day, evidence: words(4_000), reason: words(1_000) });

export const skipPointForm = pointOf.extend({ reason: words(1_000) });

/** A machine that asks after every step leaves `seen` out: what is not passed yet is then no refusal. */
export const finishDecisionForm = z.object({ decision: id, seen: seen.optional() });

/** The end of a decision that was given up or written down wrongly. */
export const withdrawDecisionForm = z.object({ decision: id, seen, reason: words(1_000) });

/** One decision, or all that run. */
export const scanDecisionsForm = z.object({ decision: id.optional() });

export const previewDecisionsForm = z.object({
  fileName: z.string().min(1).max(200),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
const batch = id;
export const confirmDecisionsForm = z.object({
  batch,
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'platform:fields.invalid'),
});
export const abandonDecisionsForm = z.object({ batch });
