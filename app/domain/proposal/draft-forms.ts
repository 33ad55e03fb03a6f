import { z } from 'zod';
import { moment } from '../congress/moment';
import { proposalRulesSchema } from '../statute/proposals';
import { categories, proposalKinds } from './words';

const id = z.uuid({ error: 'platform:fields.invalid' });
/** What is still being written may be empty; line breaks count once, however the browser sends them. */
const words = (most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(most, 'platform:fields.tooLong'));
/** The revision of the words that the person had before them. */
const seen = z.coerce.number().int().min(0).max(1_000_000);
const tick = z.union([z.boolean(), z.enum(['on', 'yes', 'true', '']).transform((text) => text !== '')]);

export const proposalForm = z.object({ proposal: id });

export const saveDraftForm = z.object({
  /** One for each draft, so that a sending which is repeated does not begin another. */
  key: id,
  /** In whose name; left out, it stays as it is, and a new one is personal. */
  kind: z.enum(proposalKinds, { error: 'platform:fields.invalid' }).optional(),
  title: words(100),
  reasons: words(5000),
  suggestions: words(5000),
  category: z.enum(categories, { error: 'platform:fields.required' }),
  seen: seen.default(0),
});

export const removeAttachmentForm = proposalForm.extend({ attachment: id });

export const inviteSecondersForm = proposalForm.extend({
  seen,
  /** Names or staff numbers, as they are typed: parted by blanks, commas or lines. */
  names: z.string().max(2000, 'platform:fields.tooLong').default(''),
  people: z.array(id).max(500, 'platform:fields.tooLong').default([]),
  delegations: z.array(id).max(200, 'platform:fields.tooLong').default([]),
  openToAll: tick.default(false),
});

/** About the words that the person has read. */
export const secondForm = proposalForm.extend({ seen });

export const submitForm = proposalForm.extend({
  seen,
  /** The call is over, and the person knows that it becomes a suggestion. */
  asSuggestion: tick.default(false),
});

export const withdrawForm = proposalForm.extend({
  reason: z.string().trim().max(500, 'platform:fields.tooLong').default(''),
});

export const consentForm = proposalForm.extend({ consent: z.enum(['yes', 'no']) });

const title = z
  .string({ error: 'platform:fields.required' })
  .trim()
  .min(2, 'platform:fields.tooShort')
  .max(100, 'platform:fields.tooLong');

export const openCallForm = z.object({
  session: z.union([z.literal('').transform(() => undefined), id]).optional(),
  title,
  opensAt: moment,
  closesAt: moment,
  /** What differs from the rules of the organisation's profile. */
  rules: proposalRulesSchema.partial().default({}),
});

export const moveCallForm = z.object({
  call: id,
  title,
  opensAt: moment,
  closesAt: moment,
  /** Until when it stood open as the person saw it. */
  seen: moment,
});
