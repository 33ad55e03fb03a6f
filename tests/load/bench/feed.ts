import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import postgres from 'postgres';
import { openBus } from '#server/feed/bus';
import { carryByPostgres } from '#server/feed/carry-by-postgres';
import { startServer, temporaryPostgres } from '../server';
import type { HeardBell } from './feed-crowd';
import { benchReturn } from './feed-return';
import { Crowd, fillFeed, pause, residentOf, startBare, until } from './feed-site';
import { benchStatements } from './feed-statements';

const listeners = Number(process.env.BENCH_LISTENERS ?? 3000);
const broadcasts = 10;
const clock = () => performance.timeOrigin + performance.now();

type Reach = { readonly p50: number; readonly p99: number; readonly last: number; readonly lost: number };

/** How long bells needed to all listeners, counted from the moment each was sent. */
function reachOf(bells: readonly HeardBell[], sent: ReadonlyMap<number, number>): Reach {
  const times = bells
    .filter(([, id]) => sent.has(id))
    .map(([, id, , at]) => at - sent.get(id)!)
    .sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), last: at(1), lost: sent.size * listeners - times.length };
}

async function broadcast(crowd: Crowd, send: () => Promise<number>): Promise<Reach> {
  await send();
  await pause(1500);
  await crowd.report();
  const sent = new Map<number, number>();
  for (let round = 0; round < broadcasts; round += 1) {
    const before = clock();
    sent.set(await send(), before);
    await pause(1000);
  }
  await pause(1000);
  return reachOf((await crowd.report()).bells, sent);
}

const ms = (value: number) => `${value.toFixed(0)} ms`;
const rows: { what: string; measured: string; target: string; met: boolean }[] = [];
const note = (what: string, measured: string, target: string, met: boolean) => {
  rows.push({ what, measured, target, met });
  console.log(`  ${met ? 'met   ' : 'NOT MET'} ${what}: ${measured} (target ${target})`);
};

/** The bare server with as many listeners: what Socket.IO itself costs here. */
async function bare(cookies: readonly string[]) {
  const server = await startBare();
  await pause(1000);
  const empty = residentOf(server.child);
  const crowd = await Crowd.gather(server.origin, cookies);
  await until(async () => (await crowd.report('count')).live === listeners);
  await pause(5000);
  const each = (residentOf(server.child) - empty) / listeners;
  let id = 0;
  const reach = await broadcast(crowd, async () => {
    id += 1;
    server.child.send({ id, name: 'congress.launched', session: randomUUID() });
    return id;
  });
  crowd.leave();
  server.child.kill();
  return { reach, each };
}

/** Listeners of one process beside a bare Socket.IO server: a fact that reaches all, a busy room, everybody coming back at once, memory. */
export async function benchFeed(): Promise<unknown> {
  const server = await temporaryPostgres();
  const url = await server.database('feed');
  const sql = postgres(url, { max: 4, onnotice: () => {} });
  const site = await fillFeed(sql, listeners);
  const plain = await bare(site.cookies);
  console.log(
    `bare: p50 ${ms(plain.reach.p50)}, p99 ${ms(plain.reach.p99)}, ${plain.each.toFixed(1)} KB a socket`,
  );

  const app = await startServer(url, { LOG_LEVEL: 'error' });
  const bus = openBus(
    carryByPostgres(url, pino({ level: 'silent' })),
    randomUUID(),
    pino({ level: 'silent' }),
  );
  try {
    await fetch(`${app.url}/now`, { headers: { cookie: site.cookies[0]! } });
    await pause(3000);
    const empty = residentOf(app.process);
    const crowd = await Crowd.gather(app.url, site.cookies);
    await until(async () => (await crowd.report('count')).live === listeners);
    await pause(5000);
    const each = (residentOf(app.process) - empty) / listeners;
    // As another process of the same installation would: committed, then told.
    const reach = await broadcast(crowd, async () => {
      const [row] = await sql`insert into journal (org_id, fact, subject, command, actor_kind, at)
        values (${site.orgId}, 'congress.launched', ${randomUUID()}, 'bench', 'system', now()) returning id`;
      const id = Number(row!.id);
      bus.publish([
        {
          kind: 'fact',
          told: { id, org: site.orgId, session: null, name: 'congress.launched', subject: 'bench' },
        },
      ]);
      return id;
    });
    console.log(`\n${listeners} listeners, one process`);
    note(
      'a fact reaches all, p99',
      `${ms(reach.p99)} (p50 ${ms(reach.p50)}, last ${ms(reach.last)}, lost ${reach.lost})`,
      '≤ 1000 ms, none lost',
      reach.p99 <= 1000 && reach.lost === 0,
    );
    const ratio = reach.p99 / plain.reach.p99;
    note('the same in multiples of the bare broadcast', ratio.toFixed(2), '≤ 2', ratio <= 2);
    const above = each - plain.each;
    note('memory of an idle socket above the bare one', `${above.toFixed(1)} KB`, '≤ 60 KB', above <= 60);

    const back = await benchReturn(url, app, crowd, site.cookies[1]!);
    note(
      'all are current again after kill and restart',
      `${(back.all / 1000).toFixed(1)} s from the kill, ${(back.sinceReady / 1000).toFixed(1)} s from the start of listening`,
      '≤ 20 s',
      back.sinceReady <= 20_000,
    );
    note(
      'pages of others meanwhile, p95',
      `${(back.during / back.before).toFixed(2)} times (${ms(back.before)} → ${ms(back.during)})`,
      '≤ 3 times',
      back.during <= 3 * back.before,
    );
    crowd.leave();
    await pause(2000);

    const said = await benchStatements(back.url, site);
    note(
      'statements a second in a room of 300, a minute long',
      `${said.perSecond.toFixed(1)} of 50, refused ${said.refused}`,
      '50',
      said.perSecond >= 49 && said.refused === 0,
    );
    note(
      'their bells',
      `lost ${said.lost}, doubled ${said.doubled}, out of order ${said.disordered}; p50 ${ms(said.p50)}, p99 ${ms(said.p99)}`,
      'none',
      said.lost + said.doubled + said.disordered === 0,
    );
    await back.stop();
    return { bare: plain, reach, memory: { each, bare: plain.each }, back, said, rows };
  } finally {
    await bus.close();
    await sql.end();
    await server.stop();
  }
}
