import { z } from 'zod';
import { moment } from '../congress/moment';
import { stages } from '../congress/states';
import { id, maybe, words } from './fields';
import { type SubjectName, subjectNames } from './subjects';

const whole = (least: number, most: number) =>
  z.coerce.number({ error: 'platform:fields.invalid' }).int().min(least).max(most);
const list = <Schema extends z.ZodType>(schema: Schema, most: number) =>
  z
    .union([z.array(schema), schema.transform((one) => [one])], { error: 'platform:fields.required' })
    .pipe(
      z.array(z.any()).min(1, 'platform:fields.required').max(most, 'platform:fields.tooLong'),
    ) as z.ZodType<z.output<Schema>[], unknown>;
const ticked = z
  .union([
    z.boolean(),
    z.enum(['on', 'true', 'false', '']).transform((value) => value === 'on' || value === 'true'),
  ])
  .default(false);
/** What a console or a device sends: canonical text, read by the protocol itself. */
const paper = (most: number) => z.string({ error: 'platform:fields.required' }).min(2).max(most);

export const nameScrutineersForm = z.object({
  session: id,
  /** Persons, in the order of their numbers. */
  people: list(id, 9),
  threshold: whole(2, 9),
});

export const ceremonyRounds = ['first', 'second', 'third', 'complaint', 'rehearsal'] as const;
export type CeremonyRound = (typeof ceremonyRounds)[number];

export const ceremonyMessageForm = z.object({
  ceremony: id,
  round: z.enum(ceremonyRounds),
  body: paper(20_000),
});

export const ceremonyForm = z.object({ ceremony: id });
export const endCeremonyForm = ceremonyForm.extend({ reason: words(4, 500) });

/** What a box may be about: an agenda item's id, or `subject:` and a matter of order that must be secret. */
const about = z.union([
  id,
  z
    .string()
    .startsWith('subject:')
    .refine((text) => (subjectNames as readonly string[]).includes(text.slice(8)), 'platform:fields.invalid')
    .transform((text) => text as `subject:${SubjectName}`),
]);

export const planBoxForm = z.object({
  session: id,
  title: words(4, 120),
  items: list(about, 60),
  /** How an election with more candidates than seats is ticked, and how many places for other names it has. */
  mode: z.enum(['yna', 'approval']).default('yna'),
  writeIns: whole(0, 5).default(0),
  electorate: z.enum(['all', 'managers', 'others']).default('all'),
  weight: maybe(whole(1, 100)),
  revote: ticked,
  holdMinutes: whole(0, 1440).default(30),
  stage: maybe(z.enum(stages)),
  opensAt: maybe(moment),
  closesAt: maybe(moment),
});

export const boxForm = z.object({ box: id });
export const voidBoxForm = boxForm.extend({ reason: words(4, 500) });
export const signForm = boxForm.extend({ signature: paper(100) });

/** A sealed ballot as the device sends it: the wire form of one line of the board, and the hash of the paper it was filled in on. */
export const castSealedForm = boxForm.extend({ ballot: paper(400_000), of: paper(43) });

export const complainForm = boxForm.extend({ receipt: paper(2_000) });

export const postPartialForm = boxForm.extend({
  partial: paper(200_000),
  /** The console's signature under the checkpoint that holds the close. */
  cosign: paper(100),
});
