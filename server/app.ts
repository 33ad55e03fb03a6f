import { createServer, type Server as HttpServer } from 'node:http';
import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import { pinoHttp } from 'pino-http';
import { localeOf } from '#app/i18n/locale';
import type { Connection } from '#db/client';
import { isMigrated, newestMigration } from '#db/migrate';
import { paperAddress, servePaper } from './ballot/serve-paper';
import type { GongyiContext } from './context';
import { openFeed } from './feed/feed';
import { findActor } from './identity/find-actor';
import { createLucia } from './identity/lucia';
import { installReactions } from './platform/command';
import type { Desk } from './platform/desk';
import type { Env } from './platform/env';
import type { Log } from './platform/log';
import { isOwnOrigin } from './platform/origin';
import { openPost } from './platform/post';
import { addressOf, deviceOf, guardOrigin, guardPages } from './platform/secure';
import { serveStandalone } from './platform/standalone';
import { openVault, readSecret } from './platform/vault';
import { reactions } from './reactions';

export type App = { readonly http: HttpServer; readonly desk: Desk; readonly close: () => Promise<void> };

/** Builds the whole server around a database connection and a Remix build; `assets` serves the browser's files. */
export function buildApp(
  env: Env,
  log: Log,
  database: Connection,
  remix: () => Promise<ServerBuild>,
  assets: (app: Express) => void,
): App {
  const { db } = database;
  const auth = createLucia(db, env.ORIGIN?.startsWith('https') ?? false);
  installReactions(reactions);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUST_PROXY);
  const http = createServer(app);
  const feed = openFeed(
    http,
    db,
    env,
    log,
    (origin, host) => origin === undefined || isOwnOrigin(origin, host, env.ORIGIN),
  );
  const secret = readSecret(env.SECRET_KEY, path.join(env.DATA_DIR, 'secret.key'));
  const post = openPost(env, secret);
  const desk: Desk = {
    db,
    actor: async () => ({ kind: 'visitor', orgId: null }),
    announce: feed.announce,
    log,
    vault: openVault(secret),
    post,
  };

  app.get('/healthz', (_request, response) => void response.type('text').send('ok'));
  const newest = newestMigration();
  app.get('/readyz', (_request, response) => {
    isMigrated(db, newest).then(
      (current) =>
        response
          .status(current ? 200 : 503)
          .type('text')
          .send(current ? 'ready' : 'migrations are not current'),
      () => response.status(503).type('text').send('the database does not answer'),
    );
  });
  // Before the log, in which it would fill a line every half minute for each listener, and before anything that gathers answers.
  app.get('/feed', feed.poll);
  app.post('/feed', guardOrigin(env), feed.type);
  app.use(compression());
  // Before everything that knows who asks: whoever checks a ballot box is nobody in particular.
  app.get('/verify.html', serveStandalone('build/standalone/verify.html'));
  app.get(paperAddress, servePaper(db));
  assets(app);
  app.use(
    pinoHttp({
      logger: log,
      autoLogging: true,
      serializers: {
        req: (req) => ({ method: req.method, path: pathOnly(req.url) }),
        res: (res) => ({ status: res.statusCode }),
      },
    }),
  );
  app.use(...guardPages(env), guardOrigin(env));
  app.use((request, _response, next) => {
    // The Remix adapter believes this header even when no proxy is trusted.
    if (env.TRUST_PROXY === 0) delete request.headers['x-forwarded-host'];
    next();
  });
  app.all(
    '*',
    createRequestHandler({
      build: remix,
      getLoadContext: (request, response): GongyiContext => {
        let found: Promise<Awaited<ReturnType<typeof findActor>>> | undefined;
        const actor = () => {
          found ??= findActor(auth, request.headers.cookie).then((who) => {
            if (who.fresh && !response.headersSent)
              response.append('Set-Cookie', auth.createSessionCookie(who.fresh).serialize());
            return who;
          });
          return found.then((who) => who.actor);
        };
        return {
          desk: {
            ...desk,
            actor,
            heedRefusal: (code) => void (response.headersSent || response.setHeader('X-Refusal', code)),
          },
          auth,
          env,
          nonce: response.locals.nonce as string,
          locale: localeOf(request.headers.cookie, request.headers['accept-language']),
          address: addressOf(request),
          device: deviceOf(request.headers['user-agent']),
        };
      },
    }),
  );
  return {
    http,
    desk,
    close: async () => {
      await feed.close();
      post.mail?.close();
      await database.close();
    },
  };
}

/** The path without its query, which may hold a name that somebody searched for, and without the code that a patient was given. */
const pathOnly = (url: string | undefined): string =>
  (url ?? '').split('?')[0]!.replace(/^\/survey\/.+/u, '/survey');
