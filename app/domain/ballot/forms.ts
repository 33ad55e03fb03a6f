import { z } from 'zod';
import { moment } from '../congress/moment';
import { stages } from '../congress/states';
import { id, maybe, words } from './fields';
import { type SubjectName, subjectNames } from './subjects';

export const voteForm = z.object({ vote: id });

export const planVoteForm = z.object({
  session: id,
  subject: z.enum(subjectNames as [SubjectName, ...SubjectName[]], { error: 'platform:fields.required' }),
  item: maybe(id),
  question: words(4, 300),
  stage: maybe(z.enum(stages)),
  changeable: z
    .union([z.literal('on'), z.literal('true'), z.literal('false'), z.literal(''), z.boolean()])
    .optional()
    .transform((value) => value === 'on' || value === 'true' || value === true),
  opensAt: maybe(moment),
  closesAt: maybe(moment),
});

export const castForm = voteForm.extend({
  choice: z.string({ error: 'ballot:choose' }).min(1, 'ballot:choose').max(40, 'platform:fields.invalid'),
  /** How often this person had voted when the paper was drawn: a late or second device does not undo a newer ballot. */
  seen: z.coerce.number().int().min(0).max(100_000).optional(),
});

export const voidVoteForm = voteForm.extend({ reason: words(4, 500) });
export const extendVoteForm = voteForm.extend({ closesAt: moment });
export const voidStaleForm = z.object({ document: id });
