import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { type Crowd, computedBy, pause, until } from './feed-site';

const rounds = 10;
const clock = () => performance.timeOrigin + performance.now();

/** A server with its listeners, and the way to send them all one bell. */
export type Audience = {
  readonly crowd: Crowd;
  readonly server: ChildProcess;
  /** Sends one bell; resolves to its number, and to the moment at which it was committed. */
  readonly send: () => Promise<{ id: number; at: number }>;
};

/** How long one bell needed to all, in milliseconds, over all rounds; what the server computed for one bell. */
export type Reach = {
  readonly p50: number;
  readonly p99: number;
  readonly last: number;
  readonly lost: number;
  readonly computed: number;
};

/** Sends bells to several audiences in turn, so that what else the machine does is shared by all. */
export async function reachOf<Name extends string>(
  audiences: Readonly<Record<Name, Audience>>,
): Promise<Record<Name, Reach>> {
  const all = Object.entries(audiences) as [Name, Audience][];
  const found = Object.fromEntries(
    all.map(([name]) => [name, { times: [] as number[], lost: 0, computed: 0 }]),
  ) as Record<Name, { times: number[]; lost: number; computed: number }>;
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, { crowd, server, send }] of all) {
      await crowd.report();
      const before = computedBy(server);
      const { id, at } = await send();
      await until(async () => (await crowd.report('count')).heard >= crowd.size, 20_000);
      await pause(300);
      const { bells } = await crowd.report();
      // The first round warms up what was never run before.
      if (round === 0) continue;
      const heard = bells.filter(([, of]) => of === id);
      found[name].times.push(...heard.map(([, , , when]) => when - at));
      found[name].lost += crowd.size - heard.length;
      found[name].computed += computedBy(server) - before;
    }
  return Object.fromEntries(
    all.map(([name]) => {
      const { lost, computed, times } = found[name];
      times.sort((a, b) => a - b);
      const at = (share: number) =>
        times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
      return [name, { p50: at(0.5), p99: at(0.99), last: at(1), lost, computed: computed / rounds }];
    }),
  ) as Record<Name, Reach>;
}

/** Forks the bare server; `send` tells it to broadcast. */
export async function startBare(): Promise<{
  origin: string;
  server: ChildProcess;
  send: () => Promise<{ id: number; at: number }>;
}> {
  const server = fork('tests/load/bench/feed-bare.ts', { execArgv: ['--import', 'tsx'] });
  const port = await new Promise<number>((resolve) =>
    server.once('message', (said: { port: number }) => resolve(said.port)),
  );
  let id = 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    server,
    send: async () => {
      id += 1;
      const at = clock();
      server.send({ id, name: 'congress.launched', session: randomUUID() });
      return { id, at };
    },
  };
}
