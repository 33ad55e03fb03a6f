import postgres from 'postgres';
import { startServer, temporaryPostgres } from '../server';
import { type Filled, fill } from './fill';
import { bareQueries, bareServer, hammer, requestPage, type Speed } from './measure';
import { scriptBytes } from './scripts';

const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const widths = [1, 8, 32];
const say = (speed: Speed) =>
  `${speed.perSecond.toFixed(0).padStart(6)}/s  p50 ${speed.p50.toFixed(1)}  p95 ${speed.p95.toFixed(1)}  p99 ${speed.p99.toFixed(1)} ms${speed.failed ? `  FAILED ${speed.failed}` : ''}`;

/** Statements that one request sends, without those that only open, scope and close transactions. */
async function queriesOf(sql: postgres.Sql, request: () => Promise<unknown>): Promise<number> {
  await request();
  await sql`select pg_stat_statements_reset()`;
  await request();
  const [row] = await sql`select coalesce(sum(calls), 0)::int as calls from pg_stat_statements
    where query !~* '^(begin|commit|rollback|set|select set_config|select pg_stat)'`;
  return row!.calls as number;
}

type Measured = { now: Record<number, { toQueries: number }> };

/** Now, a report and its comments with 300 and 3,000 representatives, beside a bare server and bare queries in the same run. */
export async function benchPages(): Promise<unknown> {
  const server = await temporaryPostgres([
    '-c',
    'shared_preload_libraries=pg_stat_statements',
    '-c',
    'pg_stat_statements.track_utility=off',
  ]);
  const results: Record<string, unknown> = {};
  try {
    for (const representatives of [300, 3000]) {
      console.log(
        `\n${representatives} representatives, 60 agenda items, 20,000 comments, 2,000 amendments: filling…`,
      );
      const url = await server.database(`bench_${representatives}`);
      const sql = postgres(url, { max: 32, onnotice: () => {} });
      await sql`create extension if not exists pg_stat_statements`;
      const filled = await fill(sql, { representatives, items: 60, comments: 20_000, amendments: 2_000 });
      const app = await startServer(url, { LOG_LEVEL: 'error' });
      try {
        results[representatives] = await measure(app.url, sql, filled);
      } finally {
        await app.stop();
        await sql.end();
      }
    }
  } finally {
    await server.stop();
  }
  // Each size in multiples of the bare queries beside it: the machine may have been slower for one of them.
  const cost = (size: number) =>
    widths.map((width) => (results[size] as Measured).now[width]!.toQueries).reduce((sum, one) => sum + one);
  const growth = cost(3000) / cost(300);
  console.log(`\nNow, 3,000 against 300 representatives: ${growth.toFixed(2)} times (target ≤ 1.30)`);
  return { ...results, growth };
}

async function measure(base: string, sql: postgres.Sql, filled: Filled): Promise<unknown> {
  const pages = {
    now: '/now',
    report: `/papers/${filled.documentId}`,
    comments: `/papers/${filled.documentId}/comments`,
  };
  const out: Record<string, unknown> = {};
  const cookie = filled.cookies[5]!;
  const get = (path: string) => async () => {
    const answer = await fetch(base + path, { headers: { cookie } });
    await answer.text();
    return answer.status === 200;
  };
  const bytes = (await (await fetch(base + pages.now, { headers: { cookie } })).text()).length;
  const bare = await bareServer(bytes);
  // What runs for the first time is compiled first: that is not what is measured.
  for (const path of Object.values(pages)) await requestPage(base + path, filled.cookies, 8, 3);
  for (const [name, path] of Object.entries(pages)) {
    const queries = await queriesOf(sql, get(path));
    console.log(`\n${name} (${queries} queries)`);
    const byWidth: Record<number, unknown> = {};
    for (const width of widths) {
      const page = await requestPage(base + path, filled.cookies, width, seconds);
      const plain = await requestPage(bare.url, ['x=1'], width, 2);
      const database = await hammer(width, 2, bareQueries(sql, queries));
      const ratio = page.p95 / database.p95;
      console.log(`  ${String(width).padStart(2)} connections: ${say(page)}`);
      console.log(`      bare server: ${say(plain)}   page/bare p95 ${(page.p95 / plain.p95).toFixed(1)}`);
      console.log(
        `     bare queries: ${say(database)}   page/queries p95 ${ratio.toFixed(1)}${name === 'now' ? ' (target ≤ 8)' : ''}`,
      );
      byWidth[width] = { ...page, queries, toQueries: ratio, toBareServer: page.p95 / plain.p95 };
    }
    out[name] = byWidth;
  }
  bare.close();
  out.scriptKilobytes = Math.round((await scriptBytes(base + pages.now, cookie)) / 102.4) / 10;
  console.log(`\nJavaScript of Now: ${out.scriptKilobytes} KB compressed (target ≤ 120)`);
  return out;
}
