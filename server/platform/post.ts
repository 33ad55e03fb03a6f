import { hkdfSync } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import type { Env } from './env';
import { type Mailer, openMailer } from './mailer';

/** The ways out of the house: what is set up to reach people who are not here. */
export type Post = {
  /** The public address without a slash at its end; null where it is not set. */
  readonly origin: string | null;
  /** Null where no mail server is set. */
  readonly mail: Mailer | null;
  readonly push: {
    /** The pair by which push services know this installation (RFC 8292), in base64url. */
    readonly publicKey: string;
    readonly privateKey: string;
    /** Whom a push service may write to. */
    readonly subject: string;
    /** Whether a subscription's host is a push service that is known. */
    readonly knows: (host: string) => boolean;
  };
  /** Chat robots and push services may stand in networks of one's own. */
  readonly allowPrivate: boolean;
};

/** The push services of the browsers there are; a leading dot takes every name below. */
const pushServices = [
  'fcm.googleapis.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  '.push.apple.com',
];

/** The pair of keys is made from the installation's secret, so that all its processes have the same and none needs to keep it. */
export function pushKeysOf(secret: Uint8Array): { publicKey: string; privateKey: string } {
  const seed = new Uint8Array(hkdfSync('sha256', secret, '', 'gongyi/push', 48));
  const { secretKey } = p256.keygen(seed);
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  return { privateKey: text(secretKey), publicKey: text(p256.getPublicKey(secretKey, false)) };
}

type Settings = Pick<
  Env,
  'ORIGIN' | 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_RATE' | 'PUSH_HOSTS' | 'ALLOW_PRIVATE_WEBHOOKS'
>;

/** Opens the ways out that the settings name. */
export function openPost(env: Settings, secret: Uint8Array): Post {
  const hosts = env.PUSH_HOSTS?.split(',').map((host) => host.trim().toLowerCase()) ?? pushServices;
  const origin = env.ORIGIN ? new URL(env.ORIGIN).origin : null;
  const sender = /[^<\s]+@[^>\s]+/.exec(env.MAIL_FROM ?? '')?.[0];
  return {
    origin,
    mail: env.SMTP_URL && env.MAIL_FROM ? openMailer(env.SMTP_URL, env.MAIL_FROM, env.MAIL_RATE ?? 20) : null,
    push: {
      ...pushKeysOf(secret),
      subject: sender ? `mailto:${sender}` : origin?.startsWith('https:') ? origin : 'mailto:push@invalid',
      knows: (host) => hosts.some((one) => (one.startsWith('.') ? host.endsWith(one) : host === one)),
    },
    allowPrivate: env.ALLOW_PRIVATE_WEBHOOKS === 'yes',
  };
}
