import { createHash, randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Env } from './env';
import { isOwnOrigin } from './origin';

/** A nonce for each answer, and the headers that keep a page from running or loading anything foreign. */
export function guardPages(env: Env): RequestHandler[] {
  const nonce: RequestHandler = (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    next();
  };
  const headers = helmet({
    // With "no-referrer" browsers send native forms with "Origin: null", and pages without script could post nothing.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: env.ORIGIN?.startsWith('https') ? undefined : false,
    contentSecurityPolicy:
      env.NODE_ENV === 'development'
        ? false
        : {
            useDefaults: false,
            directives: {
              defaultSrc: ["'self'"],
              scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
              styleSrc: ["'self'", "'unsafe-inline'"],
              imgSrc: ["'self'", 'data:'],
              workerSrc: ["'self'"],
              connectSrc: ["'self'"],
              objectSrc: ["'none'"],
              baseUri: ["'none'"],
              frameAncestors: ["'none'"],
              formAction: ["'self'"],
            },
          },
  });
  return [nonce, headers];
}

/** Where a mail program turns off somebody's mail with one press (RFC 8058): it sends no Origin, and only the token in the address counts. */
const oneClick = '/notices/unsubscribe';
const isOneClick = (request: Request): boolean =>
  request.path === oneClick &&
  request.headers.origin === undefined &&
  typeof request.query.token === 'string';

/** Refuses unsafe requests that no page of ours sent, before anything reads them. */
export const guardOrigin =
  (env: Env): RequestHandler =>
  (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    if (isOneClick(request)) return next();
    if (isOwnOrigin(request.get('origin'), request.get('host'), env.ORIGIN)) return next();
    response
      .status(403)
      .type('text/plain; charset=utf-8')
      .send(
        '这个请求不是从本系统的页面发出的,已被拒绝。\nThis request did not come from a page of this system and was refused.\n',
      );
  };

/** The caller's address as a hash: enough for a limit, useless as a record of where somebody was. */
export const addressOf = (request: Request): string =>
  createHash('sha256')
    .update(request.ip ?? '')
    .digest('hex')
    .slice(0, 24);

/** The kind of device in a few words, from the browser's own description: "Chrome · Android". */
export function deviceOf(agent: string | undefined): string {
  const text = agent ?? '';
  const browser =
    ['MicroMessenger', 'DingTalk', 'Edg', 'Firefox', 'Chrome', 'Safari'].find((name) =>
      text.includes(name),
    ) ?? '?';
  const system =
    ['iPhone', 'iPad', 'Android', 'Windows', 'Mac OS X', 'Linux'].find((name) => text.includes(name)) ?? '?';
  return `${browser} · ${system}`;
}
