import { z } from 'zod';
import { id, tidy, words } from './fields';
import { type AssignmentRole, contactWays, replyOutcomes, resultCodes } from './words';

/** Left open by the person. */
const maybe = id.or(z.literal('').transform(() => undefined)).optional();
const ids = z.array(id).max(30, 'platform:fields.tooLong').default([]);
const day = z.iso.date('platform:fields.date');
const seen = z.string().max(80);

/** The most that one press of a button may hand on. */
export const MOST_AT_ONCE = 100;

/** A reply ticked in a list, as it stood on the page: `id@mark`. */
const ticked = z
  .string()
  .regex(/^[0-9a-f-]{36}@[0-9a-zA-Z.-]{1,40}$/, 'platform:fields.invalid')
  .transform((text) => ({ id: text.slice(0, 36), seen: text.slice(37) }));
const tickedMany = z.array(ticked).max(MOST_AT_ONCE, 'platform:fields.tooLong').default([]);

/** Without `unit` a new department. `leader` is a person of management, or nobody: then any of management signs. */
export const setUnitForm = z.object({ unit: maybe, name: words(60), leader: maybe });

export const dissolveUnitForm = z.object({ unit: id, successor: maybe });

/** A lead with its co-handling departments, departments that reply separately, or both. `seen`: what was assigned when the page was read. */
export const assignForm = z.object({ proposal: id, lead: maybe, co: ids, separate: ids, seen });

export const handBackForm = z.object({ assignment: id, reason: words(1_000) });

export const recordContactForm = z.object({
  assignment: id,
  on: day,
  way: z.enum(contactWays, 'platform:fields.required'),
  note: words(1_000),
});

export const askExtensionForm = z.object({ assignment: id, reason: words(1_000) });

export const decideExtensionForm = z
  .object({
    extension: id,
    verdict: z.enum(['grant', 'refuse'], 'platform:fields.required'),
    reason: z.string().transform(tidy).default(''),
  })
  .refine(({ reason }) => [...reason].length <= 1_000, {
    path: ['reason'],
    message: 'platform:fields.tooLong',
  })
  .refine(({ verdict, reason }) => verdict === 'grant' || reason.length >= 2, {
    path: ['reason'],
    message: 'platform:fields.required',
  });

const reply = {
  outcome: z.enum(replyOutcomes, 'platform:fields.required'),
  code: z.enum(resultCodes, 'platform:fields.required'),
  text: words(8_000),
  doneBy: day.or(z.literal('').transform(() => undefined)).optional(),
};

export const draftReplyForm = z.object({ assignment: id, ...reply, seen });

export const draftRepliesForm = z.object({
  assignments: z.array(id).max(MOST_AT_ONCE, 'platform:fields.tooLong').default([]),
  ...reply,
});

export const giveOpinionForm = z.object({ assignment: id, text: words(2_000) });

export const countersignForm = z.object({ reply: id, seen });

export const repliesForm = z.object({ replies: tickedMany });

export const sendBackReplyForm = z.object({ reply: id, seen, reason: words(1_000) });

export type ReplyWords = Pick<z.output<typeof draftReplyForm>, 'outcome' | 'code' | 'text' | 'doneBy'>;
export type Ticked = z.output<typeof ticked>;
export type Wanted = { readonly unitId: string; readonly role: AssignmentRole };
