import { z } from 'zod';

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
  DATABASE_DIRECT_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://')
    .optional(),
  ORIGIN: z
    .url({ protocol: /^https?$/, message: 'must be an address such as https://congress.example.org' })
    .optional(),
  TRUST_PROXY: whole(0, 10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DB_POOL: whole(2, 200).default(16),
  UPLOAD_MAX_MB: whole(1, 100).default(20),
  DATA_DIR: z.string().default('.data'),
  SECRET_KEY: z
    .string()
    .regex(/^[\w-]{43,}$/, 'must be 32 bytes or more in base64url')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^<>]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/,
      'must be an address such as 共议 <gongyi@example.org>',
    )
    .optional(),
  MAIL_RATE: whole(1, 1000).optional(),
  PUSH_HOSTS: z.string().optional(),
  ALLOW_PRIVATE_WEBHOOKS: z.enum(['yes', 'no']).optional(),
});

/** Settings that need each other: a mail without a sender is refused everywhere, and one without a link brings nobody back. */
const together = settings.superRefine((given, context) => {
  for (const name of ['MAIL_FROM', 'ORIGIN'] as const)
    if (given.SMTP_URL && !given[name])
      context.addIssue({ code: 'custom', path: [name], message: 'is needed with SMTP_URL' });
});

/** Settings whose value is never repeated: it holds a password or is one. */
const hidden = new Set(['DATABASE_URL', 'DATABASE_DIRECT_URL', 'REDIS_URL', 'SECRET_KEY', 'SMTP_URL']);

export type Env = z.output<typeof settings>;

/** Reads the settings; throws one Error that names every fault in a sentence of its own. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = together.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return given[name] === undefined
      ? `${name} is not set; it is needed${issue.code === 'custom' ? ' with SMTP_URL' : ''} (see .env.example).`
      : `${name} is "${hidden.has(name) ? '…' : given[name]}": ${issue.message}.`;
  });
  throw new Error(`The settings are not right:\n  ${lines.join('\n  ')}`);
}
