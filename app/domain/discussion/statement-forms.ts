import { z } from 'zod';
import { hasVisible, MOST_SIGNS } from './statement-rules';

const id = z.uuid('platform:fields.invalid');
const perhaps = <Schema extends z.ZodType>(schema: Schema) =>
  schema.or(z.literal('').transform(() => undefined)).optional();

/** What somebody says or gives as a reason: lines as typed, something to be seen in them, counted as PostgreSQL counts (an emoji is one). */
const words = (most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .max(most * 4, 'platform:fields.tooLong')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine(hasVisible, 'platform:fields.required')
    .refine((text) => [...text].length <= most, 'platform:fields.tooLong')
    .refine((text) => !text.includes('\u0000'), 'platform:fields.invalid');

export const openRoomsForm = z.object({ session: id });

export const writeStatementForm = z.object({
  roomId: id,
  text: words(MOST_SIGNS),
  key: id,
  parentId: perhaps(id),
  itemId: perhaps(id),
  side: perhaps(z.enum(['for', 'against'], 'platform:fields.invalid')),
  documentId: perhaps(id),
  blockId: perhaps(z.string().min(1).max(40)),
});

export const editStatementForm = z.object({ statementId: id, text: words(MOST_SIGNS) });

export const statementIdForm = z.object({ statementId: id });

export const hideStatementForm = z.object({
  statementId: id,
  reason: words(300).refine((text) => [...text].length >= 2, 'platform:fields.tooShort'),
});

export const markReadForm = z.object({
  roomId: id,
  number: z.coerce.number({ error: 'platform:fields.invalid' }).int().min(0).max(2_000_000_000),
});
