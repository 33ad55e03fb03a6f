import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import type postgres from 'postgres';

/** Speed of one thing at one number of connections: times in milliseconds. */
export type Speed = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly failed: number;
};

/** The value below which `share` (0–1) of the sorted times lie. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const speedOf = (times: number[], seconds: number, failed: number): Speed => {
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    failed,
  };
};

/** Runs `once` over and over in `width` parallel loops for `seconds`. */
export async function hammer(
  width: number,
  seconds: number,
  once: (lane: number) => Promise<boolean>,
): Promise<Speed> {
  const times: number[] = [];
  let failed = 0;
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: width }, async (_, lane) => {
      while (performance.now() < end) {
        const began = performance.now();
        if (!(await once(lane))) failed += 1;
        times.push(performance.now() - began);
      }
    }),
  );
  return speedOf(times, seconds, failed);
}

/** Requests one address with a cookie for each lane, as that many signed-in people would. */
export function requestPage(
  url: string,
  cookies: readonly string[],
  connections: number,
  seconds: number,
): Promise<Speed> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    let failed = 0;
    let next = 0;
    const run = autocannon(
      {
        url,
        connections,
        duration: seconds,
        setupClient: (client) => {
          client.setHeaders({ cookie: cookies[next++ % cookies.length]!, 'accept-language': 'zh-CN' });
        },
      },
      (error) => (error ? reject(error) : resolve(speedOf(times, seconds, failed))),
    );
    run.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      if (status !== 200) failed += 1;
    });
  });
}

/** A bare Node server that answers the same number of bytes: what HTTP itself costs here. */
export async function bareServer(bytes: number): Promise<{ url: string; close: () => void }> {
  const body = 'x'.repeat(bytes);
  const server = createServer((_request, response) => response.end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** `count` one-row queries, one after the other, as a page would need them: what the database itself costs here. */
export const bareQueries = (sql: postgres.Sql, count: number) => async (): Promise<boolean> => {
  for (let i = 0; i < count; i += 1) await sql`select id, name from person where staff_number = '000007'`;
  return true;
};
