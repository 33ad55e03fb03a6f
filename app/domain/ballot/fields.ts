import { z } from 'zod';

/** Fields that the forms of this room share; their messages are phrase keys. */
export const id = z.uuid({ error: 'platform:fields.invalid' });

export const words = (least: number, most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .trim()
    .min(1, 'platform:fields.required')
    .min(least, 'platform:fields.tooShort')
    .max(most, 'platform:fields.tooLong');

/** An empty box is no answer. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();
