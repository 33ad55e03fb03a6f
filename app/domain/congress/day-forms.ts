import { z } from 'zod';
import { minutesSections } from './minutes';
import { stages } from './states';

const id = z.uuid({ error: 'platform:fields.invalid' });

/** The window's id; one is present as oneself. */
export const signInForm = z.object({ window: id });
export const signInForMemberForm = z.object({ window: id, person: id });

export const askLeaveForm = z.object({
  session: id,
  stages: z
    .union([z.array(z.enum(stages)), z.enum(stages).transform((stage) => [stage])], {
      error: 'platform:fields.required',
    })
    .refine((list) => list.length > 0, 'platform:fields.required')
    .transform((list) => [...new Set(list)]),
  reason: z
    .string({ error: 'platform:fields.required' })
    .trim()
    .min(2, 'platform:fields.tooShort')
    .max(300, 'platform:fields.tooLong'),
});

export const decideLeaveForm = z
  .object({
    leave: id,
    decision: z.enum(['grant', 'decline'], { error: 'platform:fields.required' }),
    note: z.string().trim().max(300, 'platform:fields.tooLong').default(''),
  })
  .refine((given) => given.decision === 'grant' || given.note.length >= 2, {
    path: ['note'],
    message: 'platform:fields.required',
  });

export const withdrawLeaveForm = z.object({ leave: id });

export const minutesNoteForm = z.object({
  session: id,
  section: z.enum(minutesSections, { error: 'platform:fields.invalid' }),
  text: z.string().trim().max(5000, 'platform:fields.tooLong').default(''),
});
