import { z } from 'zod';
import { procedures } from '../statute/matter';
import { moment } from './moment';
import { stages } from './states';

const id = z.uuid({ error: 'platform:fields.invalid' });
const words = (most: number) =>
  z
    .string({ error: 'platform:fields.required' })
    .trim()
    .min(1, 'platform:fields.required')
    .max(most, 'platform:fields.tooLong');
const reason = words(500).min(4, 'platform:fields.tooShort');
const maybe = (most: number) => z.string().trim().max(most, 'platform:fields.tooLong').optional();

/** One entry a line; blank lines and doubles don't count. */
const lines = (most: number) =>
  z
    .union([z.array(z.string()), z.string().transform((text) => text.split(/[\n\r,，、;；]+/))])
    .transform((entries) => [...new Set(entries.map((entry) => entry.trim()).filter(Boolean))])
    .refine((entries) => entries.length <= most && entries.every((entry) => entry.length <= 60), {
      message: 'platform:fields.tooLong',
    })
    .default([]);

export const sessionForm = z.object({ session: id });
export const windowForm = z.object({ window: id });
export const itemForm = z.object({ item: id });

export const createSessionForm = z.object({
  term: id,
  title: words(120),
  kind: z.enum(['ordinary', 'extraordinary'], { error: 'platform:fields.required' }),
  onlineReason: reason,
  /** The topic of the representatives that it is called for. */
  topic: z.union([z.literal('').transform(() => undefined), id]).optional(),
});

const span = { opensAt: moment, closesAt: moment };

export const planWindowsForm = sessionForm.extend({
  windows: z
    .array(
      z.object({
        stage: z.enum(stages),
        ordinal: z.coerce.number().int().min(1).max(99).optional(),
        ...span,
      }),
    )
    .min(1, 'platform:fields.required')
    .max(60),
});
export const presidiumMeetingForm = sessionForm.extend(span);
export const extendWindowForm = windowForm.extend({ closesAt: moment });

const itemFields = {
  title: words(200),
  matter: words(80),
  /** What the sender believes the procedure to be; refused where the law says otherwise. */
  procedure: z.enum(procedures).optional(),
  seats: z
    .union([z.literal('').transform(() => undefined), z.coerce.number().int().min(1).max(500)])
    .optional(),
  /** Staff numbers. */
  persons: lines(300),
  grades: lines(10),
  note: maybe(1000),
};
export const addItemForm = sessionForm.extend({
  ...itemFields,
  /** The proposal that becomes this bill; whoever adds an item by hand names none. */
  proposal: id.optional(),
});
export const reviseItemForm = itemForm.extend(itemFields);
export const orderItemsForm = sessionForm.extend({ items: z.array(id).min(1).max(500) });
export const divideItemForm = itemForm.extend({ note: reason });
export const resubmitItemForm = itemForm.extend({ title: maybe(200), note: reason });

/** Steps that a person takes; the others are taken by windows. */
export const handSteps = [
  'plan',
  'launch',
  'sendPapers',
  'publish',
  'report',
  'archive',
  'cancel',
  'resume',
] as const;
export type HandStep = (typeof handSteps)[number];

export const takeStepForm = sessionForm.extend({
  step: z.enum(handSteps),
  /** Why it is cancelled. */
  reason: maybe(500),
  /** The superior union's receipt. */
  receipt: maybe(200),
  /** The resumed sitting. */
  opensAt: moment.optional(),
  closesAt: moment.optional(),
});

export const presidiumForm = sessionForm.extend({
  members: z.array(id).max(500).default([]),
  chair: id.optional(),
});

export const askOverrideForm = sessionForm.extend({ gate: words(60), reason });
export const confirmOverrideForm = z.object({ override: id });

export const createRehearsalForm = z.object({
  title: words(120),
  representatives: z.coerce.number({ error: 'platform:fields.invalid' }).int().min(10).max(300),
  delegations: z.coerce.number({ error: 'platform:fields.invalid' }).int().min(2).max(20),
});
