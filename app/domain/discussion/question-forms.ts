import { z } from 'zod';

const id = z.uuid('platform:fields.invalid');
const ids = z.array(id).max(200, 'platform:fields.tooLong').default([]);
/** Left open by the person: no agenda item, no question to merge into. */
const maybe = id.or(z.literal('').transform(() => undefined)).optional();
const ticked = z
  .union([z.boolean(), z.enum(['on', 'yes', '']).transform((value) => value !== '')])
  .default(false);
const tidy = (text: string) => text.replace(/\r\n?/g, '\n').trim();
/** The most characters that PostgreSQL counts, which counts an emoji as one. */
const words = (most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .transform(tidy)
    .pipe(z.string().min(1, 'platform:fields.required').min(2, 'platform:fields.tooShort'))
    .refine((text) => [...text].length <= most, 'platform:fields.tooLong');
const seen = z.string().max(80);

/** Of all questions, whether a group's or the congress's. */
export const MOST_SIGNS = 2_000;

/** `key`, made by the page, becomes the question's id: the same form sent twice gathers once. */
export const gatherQuestionForm = z.object({
  room: id,
  key: id,
  text: words(MOST_SIGNS),
  item: maybe,
  statements: ids,
});

/** Either new words and sources for a draft, or `takeBack`: what was sent becomes a draft again, as it is. */
export const rewordQuestionForm = z
  .object({ groupQuestion: id, takeBack: ticked, seen: seen.optional() })
  .and(
    z.union([
      z.object({ takeBack: ticked.refine((value) => value) }),
      z.object({ text: words(MOST_SIGNS), item: maybe, statements: ids }),
    ]),
  );

export const groupQuestionForm = z.object({ groupQuestion: id });

export const writeSummaryForm = z.object({
  room: id,
  text: words(10_000),
  submit: ticked,
  seen: seen.optional(),
});

/** `text` may be left out for a single question, and for an existing one that keeps its wording. */
export const placeQuestionsForm = z.object({
  session: id,
  groupQuestions: ids,
  into: maybe,
  text: words(MOST_SIGNS)
    .or(
      z
        .string()
        .regex(/^\s*$/)
        .transform(() => undefined),
    )
    .optional(),
  item: maybe,
});

export const draftAnswerForm = z.object({
  question: id,
  text: words(5_000),
  unit: words(60),
  /** What stood there when the person began to write (answers.ts `markOf`). */
  seen,
});

export const reviewAnswerForm = z.object({
  question: id,
  verdict: z.enum(['approve', 'sendBack'], 'platform:fields.required'),
  reason: z.string().max(1_000, 'platform:fields.tooLong').transform(tidy).default(''),
  seen,
});

export const publishAnswerForm = z.object({ question: id, seen });

export const askFollowUpForm = z.object({ question: id, key: id, text: words(MOST_SIGNS) });
