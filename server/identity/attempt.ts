import { createHash } from 'node:crypto';
import { RateLimiterDrizzle } from 'rate-limiter-flexible';
import type { z } from 'zod';
import { isRefusal } from '#app/domain/refusal';
import { type RefusalCode, refuse } from '#app/domain/refusals';
import type { Db } from '#db/client';
import { attemptLimit } from '#db/schema';
import { type Command, type Outcome, run } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';

/** Failures that are counted: whoever guesses meets them. */
const guesses: readonly RefusalCode[] = [
  'identity.wrongCredentials',
  'identity.wrongCode',
  'identity.wrongPassword',
  'notice.codeWrong',
];
export const failuresPerAccount = 8;
export const failuresPerAddress = 40;
const seconds = 15 * 60;

const limiters = new WeakMap<Db, { account: RateLimiterDrizzle; address: RateLimiterDrizzle }>();

/** The counters stand in the database, so that the limit holds over several processes and restarts. */
function limitersOf(db: Db) {
  const known = limiters.get(db);
  if (known) return known;
  const shared = { storeClient: db, schema: attemptLimit, duration: seconds, clearExpiredByTimeout: false };
  const made = {
    account: new RateLimiterDrizzle({ ...shared, keyPrefix: 'account', points: failuresPerAccount }),
    address: new RateLimiterDrizzle({ ...shared, keyPrefix: 'address', points: failuresPerAddress }),
  };
  limiters.set(db, made);
  return made;
}

const tooMany = (milliseconds: number) =>
  refuse('identity.tooManyAttempts', { params: { minutes: Math.max(1, Math.ceil(milliseconds / 60_000)) } });

/**
 * Gives an order that somebody could use for guessing. An attempt is counted against the account before the answer is
 * known, so that attempts at the same moment count too; success clears the account. The address counts failures only:
 * a whole workplace may sign in from one address.
 */
export async function attempt<Schema extends z.ZodType, State, Value>(
  desk: Desk,
  order: Command<Schema, State, Value>,
  raw: unknown,
  by: { readonly account: string; readonly address: string },
): Promise<Outcome<Value>> {
  const { account, address } = limitersOf(desk.db);
  const actor = await desk.actor();
  const key = createHash('sha256')
    .update(`${actor.orgId}\u0000${by.account.toLowerCase()}`)
    .digest('hex')
    .slice(0, 32);
  const from = await address.get(by.address);
  if (from && from.consumedPoints >= failuresPerAddress) return tooMany(from.msBeforeNext);
  const counted = await account.penalty(key);
  if (counted.consumedPoints > failuresPerAccount) return tooMany(counted.msBeforeNext);
  const outcome = await run(desk, order, raw);
  if (!isRefusal(outcome)) await account.delete(key);
  else if (guesses.some((code) => code === outcome.code)) await address.penalty(by.address);
  else await account.reward(key);
  return outcome;
}
