import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import expressStaticGzip from 'express-static-gzip';
import { connect } from '#db/client';
import { buildApp } from './app';
import { hashNatively } from './ballot/native-hash';
import { startClock } from './clock/clock';
import { startPost } from './notice/post/deliver';
import { readEnv } from './platform/env';
import { guardProcess } from './platform/last-resort';
import { createLog } from './platform/log';

const env = readEnv(process.env);
const log = createLog(env.LOG_LEVEL);
guardProcess(process, log);
hashNatively();
const database = connect(env.DATABASE_URL, env.DB_POOL);
const developing = env.NODE_ENV === 'development';

const vite = developing
  ? await import('vite').then((v) =>
      v.createServer({ server: { middlewareMode: true, hmr: { port: 20_000 + (env.PORT % 10_000) } } }),
    )
  : null;
const built = pathToFileURL('build/server/index.js');
if (!vite && !existsSync(built)) throw new Error('There is no build yet: run `npm run build` first.');
const remix = vite
  ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  : () => import(/* @vite-ignore */ built.href) as Promise<ServerBuild>;

const app = buildApp(env, log, database, remix, (site) => {
  if (vite) return site.use(vite.middlewares);
  const packed = { enableBrotli: true, orderPreference: ['br', 'gzip'], index: false };
  const forGood = { serveStatic: { immutable: true, maxAge: '1y' } };
  site.use('/assets', expressStaticGzip('build/client/assets', { ...packed, ...forGood }));
  // Pages have no ending in their names: they need not be looked for on the disk first.
  site.get(/\.\w+$/, expressStaticGzip('build/client', { ...packed, serveStatic: { maxAge: '1h' } }));
});
const clock = startClock(app.desk);
const post = startPost(app.desk);
app.http.listen(env.PORT, env.HOST, () => {
  const address = app.http.address();
  log.info({ port: typeof address === 'object' ? address?.port : env.PORT }, 'listening');
});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), 5000).unref();
  clock.stop();
  // What is on its way arrives; the rest waits for the next process.
  await post.stop();
  await vite?.close();
  app.http.closeAllConnections();
  await app.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
