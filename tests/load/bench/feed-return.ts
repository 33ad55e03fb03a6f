import type { ChildProcess } from 'node:child_process';
import { startServer } from '../server';
import { type Crowd, pause, until } from './feed-site';
import { requestPage } from './measure';

/** Seconds in which somebody reads pages of a process that has just begun: with everybody coming back, and with nobody. */
export const reading = 8;

type Running = { readonly url: string; readonly process: ChildProcess };

/** Kills the server under its listeners, starts another one at the same address, and measures how long they are away and what others feel. */
export async function benchReturn(databaseUrl: string, app: Running, crowd: Crowd, reader: string) {
  const page = `${app.url}/now`;
  await requestPage(page, [reader], 2, 3);
  const before = await requestPage(page, [reader], 2, 5);
  const killed = performance.timeOrigin + performance.now();
  app.process.kill('SIGKILL');
  await pause(1000);
  const again = await startServer(databaseUrl, { LOG_LEVEL: 'error', PORT: new URL(app.url).port });
  const ready = performance.timeOrigin + performance.now();
  const during = requestPage(page, [reader], 2, reading);
  await until(async () => (await crowd.report('count')).live === crowd.size);
  const { lastLive } = await crowd.report('count');
  return {
    url: again.url,
    stop: again.stop,
    all: lastLive - killed,
    sinceReady: lastLive - ready,
    before: before.p95,
    during: (await during).p95,
  };
}
