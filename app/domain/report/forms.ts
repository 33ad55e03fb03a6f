import { z } from 'zod';
import { answers } from './states';

const id = z.uuid('platform:fields.invalid');
const block = z.string().min(1).max(40);
const long = (most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1, 'platform:fields.required').max(most, 'platform:fields.tooLong'));
const ticked = z
  .union([z.boolean(), z.enum(['on', 'yes', '']).transform((value) => value !== '')])
  .default(false);
const whole = z.coerce.number({ error: 'platform:fields.invalid' }).int().min(1).max(100_000);

/** PostgreSQL counts characters, not UTF-16 units: an emoji is one of them. */
const comment = long(10_000).refine((text) => [...text].length <= 5_000, 'platform:fields.tooLong');

export const sendOutForm = z.object({ documentId: id, number: whole, substantive: ticked });

export const recordReadingForm = z.object({
  documentId: id,
  number: whole,
  ranges: z.string().max(60_000),
});

export const writeCommentForm = z.object({
  documentId: id,
  blockId: block,
  parentId: id.or(z.literal('').transform(() => undefined)).optional(),
  text: comment,
  key: id,
});

export const editCommentForm = z.object({ commentId: id, text: comment });

export const withdrawCommentForm = z.object({ commentId: id });

export const proposeAmendmentForm = z
  .object({
    documentId: id,
    blockId: block,
    kind: z.enum(['replace', 'insertAfter', 'delete'], 'platform:fields.required'),
    text: z.string().max(40_000, 'platform:fields.tooLong').default(''),
    reason: long(2_000).pipe(z.string().min(2, 'platform:fields.tooShort')),
    key: id,
  })
  .transform((given) => ({
    ...given,
    text: given.kind === 'delete' ? '' : given.text.replace(/\r\n?/g, '\n').trim(),
  }))
  .refine((given) => given.kind === 'delete' || given.text !== '', {
    path: ['text'],
    message: 'platform:fields.required',
  });

export const amendmentIdForm = z.object({ amendmentId: id });

export const answerAmendmentForm = z.object({
  amendmentId: id,
  /** The state the answer was written to; another answer in between refuses this one. */
  seen: z.string().max(20).optional(),
  answer: z.enum(answers, 'platform:fields.required'),
  reason: long(5_000).pipe(z.string().min(2, 'platform:fields.tooShort')),
  finalText: z.string().max(40_000, 'platform:fields.tooLong').optional(),
});

export const rollOutForm = z.object({
  documentId: id,
  /** The current version the secretary saw when deciding. */
  from: whole,
  substantive: ticked,
});
