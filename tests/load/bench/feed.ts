import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import postgres from 'postgres';
import { type Bus, openBus } from '#server/feed/bus';
import { carryByPostgres } from '#server/feed/carry-by-postgres';
import { startServer, temporaryPostgres } from '../server';
import { reachOf, startBare } from './feed-reach';
import { benchReturn, reading } from './feed-return';
import { Crowd, fillFeed, pause, residentOf, until } from './feed-site';
import { benchStatements } from './feed-statements';
import { requestPage } from './measure';

const listeners = Number(process.env.BENCH_LISTENERS ?? 3000);
const clock = () => performance.timeOrigin + performance.now();
const ms = (value: number) => `${value.toFixed(0)} ms`;

type Row = {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly met: boolean;
};
const rows: Row[] = [];
const note = (what: string, measured: string, target: string, met: boolean) => {
  rows.push({ what, measured, target, met });
  console.log(`  ${met ? 'met    ' : 'NOT MET'} ${what}: ${measured} (target ${target})`);
};

/** A process that has just begun is slower by itself: what pages take there is told beside what everybody's return does to them. */
async function readFresh(url: string, reader: string) {
  const server = await startServer(url, { LOG_LEVEL: 'error' });
  const page = await requestPage(`${server.url}/now`, [reader], 2, reading);
  await server.stop();
  return page;
}

/** Gathers listeners of a server and says what each costs it in memory, in kilobytes. */
async function gather(origin: string, server: Parameters<typeof residentOf>[0], cookies: readonly string[]) {
  const empty = residentOf(server);
  const crowd = await Crowd.gather(origin, cookies);
  const isThere = await until(async () => (await crowd.report('count')).live === listeners, 120_000);
  if (!isThere) throw new Error('Not all listeners got a connection within two minutes.');
  await pause(5000);
  return { crowd, each: (residentOf(server) - empty) / listeners };
}

/** A fact as another process of the same installation records and tells it: org-wide, and no notice follows from it here. */
const sendFact = (sql: postgres.Sql, bus: Bus, org: string) => async () => {
  const name = 'congress.resumed' as const;
  const [row] = await sql`insert into journal (org_id, fact, subject, command, actor_kind, at)
    values (${org}, ${name}, ${randomUUID()}, 'bench', 'system', now()) returning id`;
  const [id, at] = [Number(row!.id), clock()];
  bus.publish([{ kind: 'fact', told: { id, org, session: null, name, subject: 'bench' } }]);
  return { id, at };
};

/** Listeners of one process beside a bare Socket.IO server: a fact that reaches all, a busy room, everybody coming back at once, memory. */
export async function benchFeed(): Promise<unknown> {
  const server = await temporaryPostgres();
  const url = await server.database('feed');
  const sql = postgres(url, { max: 4, onnotice: () => {} });
  const log = pino({ level: 'silent' });
  const bus = openBus(carryByPostgres(url, log), randomUUID(), log);
  try {
    const site = await fillFeed(sql, listeners);
    const fresh = await readFresh(url, site.cookies[1]!);
    const app = await startServer(url, { LOG_LEVEL: 'error' });
    const bare = await startBare();
    await fetch(`${app.url}/now`, { headers: { cookie: site.cookies[0]! } });
    await pause(3000);
    const plain = await gather(bare.origin, bare.server, site.cookies);
    const ours = await gather(app.url, app.process, site.cookies);
    console.log(`\n${listeners} listeners, one process, beside ${listeners} of a bare Socket.IO server`);
    const reach = await reachOf({
      bare: { crowd: plain.crowd, server: bare.server, send: bare.send },
      ours: { crowd: ours.crowd, server: app.process, send: sendFact(sql, bus, site.orgId) },
    });
    plain.crowd.leave();
    bare.server.kill();
    const told = (of: typeof reach.ours) =>
      `p50 ${ms(of.p50)}, p99 ${ms(of.p99)}, last ${ms(of.last)}, lost ${of.lost}, ${ms(of.computed)} computed`;
    console.log(`          the bare broadcast: ${told(reach.bare)}`);
    const isAllThere = reach.ours.p99 <= 1000 && reach.ours.lost === 0;
    note('a fact reaches all', told(reach.ours), 'p99 ≤ 1000 ms, none lost', isAllThere);
    const ratio = reach.ours.p99 / reach.bare.p99;
    note('p99 in multiples of the bare broadcast', ratio.toFixed(2), '≤ 2', ratio <= 2);
    const above = ours.each - plain.each;
    const memory = `${above.toFixed(1)} KB (${ours.each.toFixed(1)} − ${plain.each.toFixed(1)})`;
    note('memory of an idle socket above the bare one', memory, '≤ 60 KB', above <= 60);

    await pause(3000);
    const back = await benchReturn(url, app, ours.crowd, site.cookies[1]!);
    const away = `${(back.all / 1000).toFixed(1)} s after the kill, ${(back.sinceReady / 1000).toFixed(1)} s after the new start`;
    note('all are current again', away, '≤ 20 s', back.sinceReady <= 20_000);
    const slower = back.during / back.before;
    const pages = `${slower.toFixed(2)} times (${ms(back.before)} → ${ms(back.during)}; a new start with nobody coming back ${ms(fresh.p95)})`;
    note('pages of others meanwhile, p95', pages, '≤ 3 times', slower <= 3);
    ours.crowd.leave();
    await pause(2000);

    const said = await benchStatements(back.url, site);
    const rate = `${said.perSecond.toFixed(1)} a second, refused ${said.refused}`;
    note('50 statements a second in a room of 300', rate, '50', said.perSecond >= 49 && said.refused === 0);
    const bells = `lost ${said.lost}, doubled ${said.doubled}, out of order ${said.disordered}, p50 ${ms(said.p50)}, p99 ${ms(said.p99)}`;
    note('their bells', bells, 'none', said.lost + said.doubled + said.disordered === 0);
    await back.stop();
    return { reach, memory: { ours: ours.each, bare: plain.each }, back, said, rows };
  } finally {
    await bus.close();
    await sql.end();
    await server.stop();
  }
}
