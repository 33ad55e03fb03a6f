import { z } from 'zod';
import { id, upTo, words } from './fields';
import { satisfactions } from './words';

const day = z.iso.date('platform:fields.date');
const seen = z.string().max(80);

/** Attitude and result are said apart; whoever is dissatisfied with the result says what is lacking, for the department has to go by it. */
export const rateForm = z
  .object({
    proposal: id,
    reply: id,
    attitude: z.enum(satisfactions, 'platform:fields.required'),
    result: z.enum(satisfactions, 'platform:fields.required'),
    comment: upTo(1_000).default(''),
  })
  .refine(({ result, comment }) => result !== 'dissatisfied' || comment.length >= 2, {
    path: ['comment'],
    message: 'platform:fields.required',
  });

export const settleRoundForm = z.object({ proposal: id });

/** What the joint meeting said of a proposal. */
export const jointWordForm = z.object({ proposal: id, reason: words(2_000), seen });

/** One step of what was promised; without `id` a new one. */
export type MilestoneWords = { readonly id: string | null; readonly text: string; readonly dueOn: string };

/** The most steps that one proposal is followed by. */
export const MOST_MILESTONES = 12;

const many = z.array(z.string()).max(MOST_MILESTONES, 'platform:fields.tooLong').default([]);

/** Lines of a form, one list a column: a line without words and day that is not there yet is left out. */
export const setMilestonesForm = z
  .object({ proposal: id, seen, ids: many, texts: many, dues: many, reason: upTo(500).default('') })
  .transform(({ ids, texts, dues, ...given }, context) => {
    const milestones: MilestoneWords[] = [];
    for (const [at, typed] of texts.entries()) {
      const one = { id: ids[at] || null, text: typed.trim(), dueOn: dues[at] ?? '' };
      if (!one.id && !one.text && !one.dueOn) continue;
      const fault = (field: 'texts' | 'dues', message: string) =>
        context.addIssue({ code: 'custom', path: [field, at], message });
      if (one.text.length < 2) fault('texts', 'platform:fields.required');
      else if ([...one.text].length > 500) fault('texts', 'platform:fields.tooLong');
      if (!day.safeParse(one.dueOn).success) fault('dues', 'platform:fields.date');
      if (one.id && !id.safeParse(one.id).success) fault('texts', 'platform:fields.invalid');
      milestones.push(one);
    }
    if (milestones.length === 0)
      context.addIssue({ code: 'custom', path: ['texts', 0], message: 'platform:fields.required' });
    return { ...given, milestones };
  });

export const reachMilestoneForm = z.object({
  proposal: id,
  milestone: id,
  on: day,
  note: upTo(500).default(''),
});

/** Closing what was followed: `reason` says how it was checked. */
export const completeForm = z.object({ proposal: id, reason: words(2_000), seen });

const maybe = id.or(z.literal('').transform(() => undefined)).optional();

/** With `leader` somebody of management leads it in person. */
export const superviseForm = z.object({ proposal: id, leader: maybe, reason: words(1_000) });

export const remindForm = z.object({ proposal: id, reason: upTo(500).default('') });

export const publishForm = z.object({ proposal: id });
