import { z } from 'zod';

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
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
});

export type Env = z.output<typeof settings>;

/** Reads the settings; throws one Error that names every fault in a sentence of its own. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return given[name] === undefined
      ? `${name} is not set; it is needed (see .env.example).`
      : `${name} is "${name === 'DATABASE_URL' || name === 'SECRET_KEY' ? '…' : given[name]}": ${issue.message}.`;
  });
  throw new Error(`The settings are not right:\n  ${lines.join('\n  ')}`);
}
