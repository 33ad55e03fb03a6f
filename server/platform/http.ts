import { data, redirect } from '@remix-run/node';
import type { z } from 'zod';
import type { Actor } from '#app/domain/actor';
import { type PageName, pagePermit } from '#app/domain/pages';
import { allows } from '#app/domain/permit';
import type { Refusal, RefusalKind } from '#app/domain/refusal';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { isDatabaseAway, isNoId, isUnstorable } from './away';
import { type Command, run } from './command';
import type { Desk } from './desk';
import { readScoped } from './scope';

/** Kind of refusal → HTTP status: the only place where the two meet. */
export const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  signedOut: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  closed: 409,
  tooMany: 429,
  tooLarge: 413,
  away: 503,
};

/** What a page's action answers: `typed` gives back what was handed in, so that nothing is lost. */
export type Answer<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal; readonly typed: Record<string, unknown> };

/** What a reading works with: the transaction, who reads, the server's time. */
export type Reader<Who extends Actor = Actor> = { readonly tx: Tx; readonly actor: Who; readonly now: Date };

/** A refusal as a thrown response, for loaders: the error boundary says it in plain words, the desk's header names its code. */
export function throwRefusal(refusal: Refusal, desk?: Desk): never {
  desk?.heedRefusal?.(refusal.code);
  throw data({ refusal }, { status: statusOf[refusal.kind] });
}

/** Reads, and says in plain words when the database is away for the moment. */
export async function orAway<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isDatabaseAway(error)) throwRefusal(refuse('platform.databaseAway'));
    if (isNoId(error)) throwRefusal(refuse('platform.notFound'));
    if (isUnstorable(error)) throwRefusal(refuse('platform.badInput'));
    throw error;
  }
}

/** Answers a page's question in one read-only transaction, after the page's permit; a visitor is sent to sign in. */
export async function view<T>(
  desk: Desk,
  page: PageName,
  request: Request,
  read: (reader: Reader) => Promise<T | Refusal>,
): Promise<T> {
  const actor = await orAway(desk.actor);
  if (!allows(pagePermit(page), actor)) {
    if (actor.kind !== 'visitor') throwRefusal(refuse('platform.notAllowed'), desk);
    const url = new URL(request.url);
    throw redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  }
  const found = await orAway(() =>
    readScoped(desk.db, actor.orgId, desk.clock, (tx, now) => read({ tx, actor, now })),
  );
  if (isRefusal(found)) throwRefusal(found, desk);
  return found;
}

/** Hands in one order for a page's action; on success goes to `then` or answers the value. */
export async function hand<Schema extends z.ZodType, State, Value, Weighed>(
  desk: Desk,
  order: Command<Schema, State, Value, Weighed>,
  raw: Record<string, unknown>,
  then?: string | ((value: Value) => string),
) {
  const outcome = await run(desk, order, raw);
  if (isRefusal(outcome)) {
    desk.heedRefusal?.(outcome.code);
    const { password: _password, newPassword: _new, secret: _secret, ...typed } = raw;
    const safe = Object.fromEntries(
      Object.entries(typed).filter(([, value]) => !(value instanceof Uint8Array)),
    );
    return data<Answer<Value>>(
      { ok: false, refusal: outcome, typed: safe },
      { status: statusOf[outcome.kind] },
    );
  }
  if (then !== undefined) throw redirect(typeof then === 'function' ? then(outcome.value) : then, 303);
  return data<Answer<Value>>({ ok: true, value: outcome.value });
}
