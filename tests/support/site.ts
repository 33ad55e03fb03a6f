import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { pino } from 'pino';
import { connect } from '#db/client';
import { buildApp } from '#server/app';
import { readEnv } from '#server/platform/env';

/** The real server on a port of its own; requests never follow redirects. */
export type Site = {
  readonly origin: string;
  readonly get: (path: string, cookie?: string) => Promise<Response>;
  readonly post: (
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  readonly close: () => Promise<void>;
};

/** Starts the product as it is built for production (building first where the build is stale) on a database. */
export async function openSite(databaseUrl: string, settings: Record<string, string> = {}): Promise<Site> {
  const order = "import { buildIfStale } from './scripts/build.mjs'; await buildIfStale();";
  execFileSync(process.execPath, ['--input-type=module', '-e', order], { stdio: 'ignore' });
  const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild;
  const env = readEnv({
    NODE_ENV: 'production',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    SECRET_KEY: 'A'.repeat(43),
    ...settings,
  });
  const database = connect(databaseUrl, 8);
  const app = buildApp(
    env,
    pino({ level: 'silent' }),
    database,
    async () => build,
    () => {},
  );
  await new Promise<void>((listening) => app.http.listen(0, '127.0.0.1', listening));
  const address = app.http.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return {
    origin,
    get: (path, cookie = '') => fetch(origin + path, { headers: { cookie }, redirect: 'manual' }),
    post: (path, fields, headers = {}) =>
      fetch(origin + path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin, ...headers },
        redirect: 'manual',
      }),
    close: async () => {
      app.http.closeAllConnections();
      await app.close();
    },
  };
}
