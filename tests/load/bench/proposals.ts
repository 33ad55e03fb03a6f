import postgres from 'postgres';
import type { PersonActor } from '#app/domain/actor';
import { readListFilter } from '#app/domain/proposal/overview-views';
import { connect } from '#db/client';
import type { Reader } from '#server/platform/http';
import { readScoped } from '#server/platform/scope';
import { queryProposals } from '#server/proposal/queries-list';
import { queryStatistics } from '#server/proposal/queries-statistics';
import { startServer, temporaryPostgres } from '../server';
import { fill } from './fill';
import { fillProposals } from './fill-proposals';
import { hammer, requestPage, type Speed } from './measure';

const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const [years, perYear] = [10, 500];
const year = new Date().getFullYear();
const words = ['夜班', '母婴', '班车', '欧阳', '诸葛', '司马', '上官', '绩效'] as const;

type Row = {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly met: boolean;
};

const ms = ({ p50, p95 }: Speed): string => `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} ms`;

/** One organisation with so many years of proposals, its application and its bare queries, which act in the application's role as pages do. */
async function openSite(url: string, ofYears: number) {
  const owner = postgres(url, { max: 4, onnotice: () => {} });
  const filled = await fill(owner, { representatives: 300, items: 3, comments: 10, amendments: 3 });
  // A session's setting: on one connection, so that rows of the past may be written.
  const alone = postgres(url, { max: 1, onnotice: () => {} });
  await fillProposals(alone, filled.orgId, ofYears, perYear);
  const [reader] = await owner`select id from person order by staff_number offset 5 limit 1`;
  await alone.end();
  const pool = connect(url, 8);
  const actor: PersonActor = {
    kind: 'person',
    orgId: filled.orgId,
    orgName: '测速医院',
    personId: reader!.id as string,
    name: '测速',
    staffNumber: '000006',
    roles: ['staff', 'representative'],
    delegationId: null,
    deviceId: 'bench',
  };
  return {
    filled,
    url,
    read: <T>(read: (reader: Reader) => Promise<T>): Promise<T> =>
      readScoped(pool.db, filled.orgId, undefined, (tx, now) => read({ tx, now, actor })),
    /** The bare indexed question that a search can't do without: as the application, inside its organisation. */
    found: (word: string) =>
      pool.sql.begin(async (tx) => {
        await tx`select set_config('app.org', ${filled.orgId}, true)`;
        return tx`select f.id from proposals_found(${word}, true, 20000) f`;
      }),
    close: async () => {
      await pool.close();
      await owner.end();
    },
  };
}

type Site = Awaited<ReturnType<typeof openSite>>;

const listOf = (site: Site, search: string) => () =>
  site.read((reader) => queryProposals(reader, readListFilter(new URLSearchParams(search)), null));

/** What pages of 5,000 proposals of ten years cost beside their own queries, bare, and beside the same year without the eight before that. */
export async function benchProposals(): Promise<unknown> {
  const server = await temporaryPostgres();
  const rows: Row[] = [];
  const note = (what: string, measured: string, target: string, met: boolean) => {
    rows.push({ what, measured, target, met });
    console.log(`  ${met ? 'met    ' : 'NOT MET'} ${what}: ${measured} (target ${target})`);
  };
  try {
    console.log(`\n${years * perYear} proposals of ${years} years, and ${2 * perYear} of two: filling…`);
    const large = await openSite(await server.database('ten_years'), years);
    // Statistics count a year and the one before it: these two alone are what the others must not slow.
    const small = await openSite(await server.database('two_years'), 2);
    const app = await startServer(large.url, { LOG_LEVEL: 'error' });
    try {
      await comparePages(app.url, large, note);
      await compareSearch(app.url, large, note);
    } finally {
      await app.stop();
    }
    await compareYears(large, small, note);
    await large.close();
    await small.close();
    return { rows };
  } finally {
    await server.stop();
  }
}

type Note = (what: string, measured: string, target: string, met: boolean) => void;

/** Each page at one and eight connections beside the queries it needs, run bare at the same width in the same moment. */
async function comparePages(base: string, site: Site, note: Note): Promise<void> {
  const statistics = () => site.read((reader) => queryStatistics(reader, year));
  const pages: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    ['list', '/proposals', listOf(site, '')],
    [
      'list of a year and state',
      `/proposals?year=${year}&state=handling`,
      listOf(site, `year=${year}&state=handling`),
    ],
    ['search', `/proposals?q=${encodeURIComponent('夜班')}`, listOf(site, 'q=夜班')],
    ['statistics', `/proposals/statistics?year=${year}`, statistics],
  ];
  for (const [, path] of pages) await requestPage(base + path, [site.filled.cookies[5]!], 4, 3);
  for (const [name, path, bare] of pages)
    for (const width of [1, 8]) {
      const page = await requestPage(base + path, site.filled.cookies.slice(5, 45), width, seconds);
      const queries = await hammer(width, seconds, async () => Boolean(await bare()));
      const ratio = page.p95 / queries.p95;
      const measured = `${ratio.toFixed(1)} times (${ms(page)}; queries ${ms(queries)}${page.failed ? `; FAILED ${page.failed}` : ''})`;
      note(`${name}, ${width} at once`, measured, '≤ 8 times', ratio <= 8 && page.failed === 0);
    }
}

/** Two-character words and parts of names, one after the other. */
async function compareSearch(base: string, site: Site, note: Note): Promise<void> {
  let at = 0;
  const cookie = site.filled.cookies[5]!;
  const next = () => words[at++ % words.length]!;
  const bare = await hammer(1, seconds, async () => (await site.found(next())).length > 0);
  const queries = await hammer(1, seconds, async () => {
    const { entries } = await listOf(site, `q=${next()}`)();
    return entries.length > 0;
  });
  const page = await hammer(1, seconds, async () => {
    const answer = await fetch(`${base}/proposals?q=${encodeURIComponent(next())}`, { headers: { cookie } });
    await answer.text();
    return answer.status === 200;
  });
  const failed = bare.failed + queries.failed + page.failed;
  const measured = `${ms(queries)} (the bare index ${ms(bare)}; as a page ${ms(page)}${failed ? `; FAILED ${failed}` : ''})`;
  note('words and names found', measured, 'p95 ≤ 50 ms', queries.p95 <= 50 && failed === 0);
}

/** The same year asked of ten years and of two, one after the other over and over, so that a slow moment hits both. */
async function compareYears(large: Site, small: Site, note: Note): Promise<void> {
  const asked: readonly (readonly [string, (site: Site) => Promise<unknown>])[] = [
    ['list of one year', (site) => listOf(site, `year=${year}`)()],
    ['statistics of one year', (site) => site.read((reader) => queryStatistics(reader, year))],
  ];
  for (const [name, ask] of asked) {
    const times = { large: [] as number[], small: [] as number[] };
    const end = performance.now() + seconds * 3000;
    while (performance.now() < end)
      for (const which of ['small', 'large'] as const) {
        const began = performance.now();
        await ask(which === 'large' ? large : small);
        times[which].push(performance.now() - began);
      }
    const middle = (of: number[]): number => of.sort((one, other) => one - other)[of.length >> 1]!;
    const [ofTen, ofTwo] = [middle(times.large), middle(times.small)];
    const measured = `${(ofTen / ofTwo).toFixed(2)} times (p50 ${ofTen.toFixed(1)} ms; of two ${ofTwo.toFixed(1)} ms)`;
    note(`${name}, ten years against two`, measured, '≤ 1.3 times', ofTen / ofTwo <= 1.3);
  }
}
