import { z } from 'zod';

const id = z.uuid({ error: 'platform:fields.invalid' });
const words = (most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .trim()
    .min(1, 'platform:fields.required')
    .min(4, 'platform:fields.tooShort')
    .max(most, 'platform:fields.tooLong');

/** A question on a disclosure, with or without one's name. */
export const askForm = z.object({ disclosure: id, text: words(1000) });
export const questionForm = z.object({ question: id });
/** With a day, the answer promises to put something right by then. */
export const answerForm = questionForm.extend({
  text: words(4000),
  rectifyBy: z
    .union([z.literal('').transform(() => null), z.iso.date({ error: 'platform:fields.date' })])
    .nullish()
    .transform((day) => day ?? null),
});
export const rectifyForm = questionForm.extend({ text: words(4000) });
export const hideQuestionForm = questionForm.extend({ why: words(500) });
