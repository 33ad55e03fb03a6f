import { z } from 'zod';
import { stances } from './floor';

const id = z.uuid({ error: 'platform:fields.invalid' });
/** A field left empty means none. */
const emptied = (value: unknown) => (value === '' ? null : value);
const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: 'platform:fields.invalid' })
    .int('platform:fields.invalid')
    .min(least, 'platform:fields.invalid')
    .max(most, 'platform:fields.invalid');
const isYes = z.enum(['yes', 'no'], { error: 'platform:fields.invalid' }).transform((word) => word === 'yes');

/** What is left out stays as it is. */
export const setFloorForm = z.object({
  room: id,
  item: z.preprocess(emptied, id.nullable()).optional(),
  open: isYes.optional(),
  secondsEach: whole(15, 7200).optional(),
  secondsDelegation: z.preprocess(emptied, whole(60, 86_400).nullable()).optional(),
});

export const raiseHandForm = z.object({
  room: id,
  stance: z.enum(stances, { error: 'platform:fields.required' }),
});

/** Without a speech it is one's own hand. */
export const lowerHandForm = z.object({ room: id, speech: id.optional() });

/** Without a speech the first of the queue; `after` is whom the chair saw speaking, so that two who press at once call one. */
export const callSpeakerForm = z.object({
  room: id,
  speech: z.preprocess((value) => (value === '' ? undefined : value), id.optional()),
  after: z.preprocess(emptied, id.nullable()).default(null),
  insist: isYes.default(false),
});

export const speakerForm = z.object({ room: id, speech: id });
export const extendSpeakerForm = speakerForm.extend({ seconds: whole(15, 1800) });

/** What follows from a session that ends. */
export const closeFloorsForm = z.object({ session: id });
