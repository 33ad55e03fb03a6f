import { z } from 'zod';

/** The id of anything. */
export const id = z.uuid('platform:fields.invalid');

/** Line breaks count once, however the browser sends them. */
export const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** Words that may be left out, with the most characters that PostgreSQL counts, which counts an emoji as one. */
export const upTo = (most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .transform(tidy)
    .refine((text) => [...text].length <= most, 'platform:fields.tooLong');

/** Words that say something. */
export const words = (most: number) =>
  upTo(most).pipe(z.string().min(1, 'platform:fields.required').min(2, 'platform:fields.tooShort'));
