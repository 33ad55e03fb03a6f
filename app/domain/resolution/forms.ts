import { z } from 'zod';

const id = z.uuid({ error: 'platform:fields.invalid' });
const maybeId = z.union([z.literal('').transform(() => undefined), id]).optional();
const words = (least: number, most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .trim()
    .min(1, 'platform:fields.required')
    .min(least, 'platform:fields.tooShort')
    .max(most, 'platform:fields.tooLong');

const content = {
  title: words(2, 200),
  text: words(10, 20_000),
  reviewOn: z.iso.date({ error: 'platform:fields.date' }),
  /** The unit that carries it out. */
  unit: words(2, 120),
};

export const resolutionForm = z.object({ resolution: id });
export const draftResolutionForm = z.object({ session: id, item: maybeId, vote: maybeId, ...content });
export const reviseResolutionForm = resolutionForm.extend(content);
