import { z } from 'zod';
import { officeKinds } from '../actor';
import { cleanCode, cleanLogin } from './code';
import { longestPassword } from './password';

const required = 'platform:fields.required';
const line = (most: number) =>
  z.string(required).trim().min(1, required).max(most, 'platform:fields.tooLong');
const secret = z.string(required).min(1, required).max(longestPassword, 'platform:fields.tooLong');
const day = z.iso.date('platform:fields.date');
const uuid = z.uuid('platform:fields.invalid');
const blank = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Where the repeated password differs from the first. */
const repeated = <Shape extends { newPassword: string; again?: string | undefined }>(form: Shape) =>
  form.again === undefined || form.again === form.newPassword;
const differs = { path: ['again'], message: 'identity:fields.passwordDiffers' };

export const signInForm = z.object({
  login: line(60).transform(cleanLogin),
  password: secret,
  /** What kind of device signs in, shown in the person's own list. */
  device: z.string().max(60).default('?'),
});

export const activateForm = z
  .object({
    code: line(40).transform(cleanCode),
    staffNumber: line(60).transform(cleanLogin),
    newPassword: secret,
    again: z.string().optional(),
    device: z.string().max(60).default('?'),
  })
  .refine(repeated, differs);

export const changePasswordForm = z
  .object({ password: secret, newPassword: secret, again: z.string().optional() })
  .refine(repeated, differs);

export const endDeviceForm = z.object({
  deviceId: z.string().regex(/^[0-9a-f]{64}$/, 'platform:fields.invalid'),
});

/** For whom codes are made: chosen people, a delegation, or everyone who has neither account nor valid code, `limit` at a time. */
export const issueCodesForm = z
  .object({
    scope: z.enum(['chosen', 'delegation', 'all'], 'identity:fields.scope'),
    personIds: z.array(uuid).max(5000, 'platform:fields.tooLong').default([]),
    delegationId: blank(uuid),
    limit: z.coerce.number().int().min(1).max(5000).default(200),
  })
  .refine((form) => form.scope !== 'chosen' || form.personIds.length > 0, {
    path: ['personIds'],
    message: 'identity:fields.nobodyChosen',
  })
  .refine((form) => form.scope !== 'delegation' || form.delegationId !== undefined, {
    path: ['delegationId'],
    message: 'identity:fields.delegation',
  });

export const resetAccountForm = z.object({ personId: uuid, reason: line(200) });

export const appointForm = z
  .object({
    personId: uuid,
    kind: z.enum(officeKinds, 'identity:fields.office'),
    scopeId: blank(uuid),
    startsOn: day,
    endsOn: blank(day),
  })
  .refine((form) => form.endsOn === undefined || form.endsOn >= form.startsOn, {
    path: ['endsOn'],
    message: 'identity:fields.endBeforeStart',
  });

/** `lastDay` is the last day in office; without it the office ends at once. */
export const endOfficeForm = z.object({ officeId: uuid, lastDay: blank(day) });

export const noInput = z.object({});

/** Offices that were narrowed to `from` are narrowed to `to` from now on; without `to` they end. */
export const passOnOfficesForm = z.object({ from: uuid, to: uuid.optional() });
