import { z } from 'zod';
import { moment } from '../congress/moment';
import { id, upTo, words } from './fields';

/** A proposal, a delegation that organised well, or a department that handled well, with why: topic, research, feasibility, form, follow-up. */
export const nominateForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proposal'), proposal: id, reason: words(1_000) }),
  z.object({ kind: z.literal('organiser'), delegation: id, reason: words(1_000) }),
  z.object({ kind: z.literal('handler'), unit: id, reason: words(1_000) }),
]);

export const consultForm = z.object({
  awards: z.array(id).max(100, 'platform:fields.tooLong').default([]),
  until: moment,
});

/** Whoever is against says why, for the union decides by it. */
export const commentForm = z
  .object({
    award: id,
    stance: z.enum(['for', 'against'], 'platform:fields.required'),
    text: upTo(500).default(''),
  })
  .refine(({ stance, text }) => stance === 'for' || text.length >= 2, {
    path: ['text'],
    message: 'platform:fields.required',
  });

export const decideAwardForm = z.object({ award: id, decision: words(1_000) });

export const publishAwardsForm = z.object({ session: id });

/** `seen` is the mark of the figures that the text speaks of; with `item` its paper stands beside that agenda item. */
export const bringReportForm = z.object({
  session: id,
  text: words(20_000),
  item: id.or(z.literal('').transform(() => undefined)).optional(),
  seen: z.string().max(80),
});

/** What the paper of a report hands on; other papers have nothing to hand on. */
export const linkReportForm = z.object({ session: id.optional(), document: id.optional() });
