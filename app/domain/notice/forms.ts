import { z } from 'zod';
import { volumes } from './preference';

const required = 'platform:fields.required';
const tooLong = 'platform:fields.tooLong';
const invalid = 'platform:fields.invalid';
const id = z.uuid(invalid);
const tick = z
  .union([z.boolean(), z.enum(['on', 'true', 'false', ''])])
  .default(false)
  .transform((value) => value === true || value === 'on' || value === 'true');

/** `HH:MM` as minutes of the day. */
const clock = z
  .string(required)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, invalid)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

/** One notice, or all of one's own where none is named. */
export const readNoticesForm = z.object({ notice: id.optional() });

export const preferencesForm = z.object({
  quietFrom: clock,
  quietTo: clock,
  volume: z.enum(volumes, invalid),
  mail: tick,
  push: tick,
  locale: z.enum(['zh-CN', 'en'], invalid).default('zh-CN'),
});

/** An empty address takes the present one away. */
export const mailAddressForm = z.object({
  address: z
    .string(required)
    .trim()
    .max(254, tooLong)
    .refine((text) => text === '' || z.email().safeParse(text).success, 'notice:fields.address'),
});

export const confirmMailForm = z.object({
  code: z
    .string(required)
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'notice:fields.code')),
});

export const unsubscribeForm = z.object({ token: z.string(required).min(1, required).max(400, invalid) });

const key = (bytes: number) => z.string(required).regex(new RegExp(`^[\\w-]{${bytes}}={0,2}$`), invalid);

/** A browser's subscription: the public key is 65 bytes, the secret 16, both in base64url. */
export const subscribePushForm = z.object({
  endpoint: z.url(invalid).max(1000, tooLong),
  p256dh: key(87),
  auth: key(22),
  device: z.string().max(60).default('?'),
});

export const unsubscribePushForm = z.object({ subscription: id });

export const webhookDialects = ['wecom', 'dingtalk', 'feishu', 'plain'] as const;
export type WebhookDialect = (typeof webhookDialects)[number];

export const addWebhookForm = z.object({
  name: z.string(required).trim().min(1, required).max(40, tooLong),
  dialect: z.enum(webhookDialects, required),
  address: z.string(required).trim().min(1, required).max(1000, tooLong),
  secret: z.string().trim().max(200, tooLong).default(''),
});

export const webhookForm = z.object({ webhook: id });
export const retryForm = z.object({ delivery: id });

/** How many chat robots an organisation may have. */
export const mostWebhooks = 10;
