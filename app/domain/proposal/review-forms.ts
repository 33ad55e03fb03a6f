import { z } from 'zod';

const id = z.uuid({ error: 'platform:fields.invalid' });
const seen = z.string({ error: 'platform:fields.required' }).max(60, 'platform:fields.invalid');
const words = (least: number, most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .trim()
    .min(1, 'platform:fields.required')
    .min(least, 'platform:fields.tooShort')
    .max(most, 'platform:fields.tooLong');
/** Words that may be left out; what is there says something. */
const maybe = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'platform:fields.tooLong')
    .default('')
    .transform((text) => text || null);

/** A decision of the committee about what it saw. */
const decision = z.object({ proposal: id, seen });
const reason = words(2, 1000);

/** One reviewer for as many as are ticked. */
export const nameReviewerForm = z.object({
  proposals: z
    .array(id, { error: 'platform:fields.required' })
    .min(1, 'platform:fields.required')
    .max(100, 'platform:fields.tooLong')
    .transform((ids) => [...new Set(ids)].sort()),
  person: id,
});

export const sendBackForm = decision.extend({ reason });
export const fileForm = decision.extend({ reason: maybe(1000) });
/** What came late is a suggestion already and needs no reason to be taken as one. */
export const turnToSuggestionForm = decision.extend({ reason: maybe(1000) });
export const declineForm = decision.extend({ reason });
export const mergeForm = decision.extend({ into: id, reason: maybe(1000) });
/** The session on whose agenda it goes, and what the law calls the matter. */
export const promoteForm = decision.extend({ session: id, matter: words(1, 80), reason: maybe(1000) });
export const linkItemForm = z.object({ proposal: id.optional(), item: id });

export const disputeForm = z.object({ proposal: id, reason });
export const outcomesOfDispute = ['file', 'suggestion', 'decline'] as const;
export type DisputeOutcome = (typeof outcomesOfDispute)[number];
export const settleDisputeForm = z.object({
  proposal: id,
  outcome: z.enum(outcomesOfDispute, { error: 'platform:fields.required' }),
  reason,
});
