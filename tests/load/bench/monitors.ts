import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { readFormula } from '#app/domain/monitor/indicator/formula';
import { readPeriod } from '#app/domain/monitor/indicator/period';
import { connect } from '#db/client';
import { monthsOfCut, newestCut } from '#server/monitor/indicator/find-dataset';
import { reckonRun } from '#server/monitor/indicator/reckon-run';
import { readScoped } from '#server/platform/scope';
import { startServer, temporaryPostgres } from '../server';
import { fill } from './fill';
import { hammer, requestPage, type Speed } from './measure';
import { doctorNumber, monthsBefore, rowsOf, type UsageShape, usageFile } from './usage-file';

const seconds = Number(process.env.BENCH_SECONDS ?? 6);
const shape: UsageShape = { months: monthsBefore(new Date(), 36), doctors: 2315 };
const boundary = 'usage-of-the-bench';

type Row = {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly met: boolean;
};

const ms = ({ p50, p95, failed }: Speed): string =>
  `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)} ms${failed ? `; FAILED ${failed}` : ''}`;

/** The most memory a process has ever held, in MB, as the kernel knows it; null where it can't be asked. */
function peakOf(pid: number | undefined): number | null {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : null;
  } catch {
    return null;
  }
}

/** The form a browser would send, as it flows. */
async function* formOf(dataset: string): AsyncGenerator<Buffer> {
  const part = (disposition: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
  yield Buffer.from(`${part('name="dataset"')}${dataset}\r\n${part('name="file"; filename="usage.csv"')}`);
  yield* usageFile(shape);
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

/** A million rows through the page to what counts, the process watched; beside the same file by bare COPY. */
async function benchImport(base: string, cookie: string, pid: number | undefined, owner: postgres.Sql) {
  const headers = { cookie, origin: base };
  const idle = peakOf(pid);
  const dataset = crypto.randomUUID();
  const page = `${base}/monitors/indicators/datasets`;
  const seen: number[] = [];
  const asking = setInterval(() => {
    fetch(`${page}/${dataset}/progress`, { headers })
      .then((answer) => answer.json() as Promise<{ done: number | null }>)
      .then(({ done }) => void (done !== null && seen.push(done)))
      .catch(() => {});
  }, 500);
  const began = performance.now();
  const uploaded = await fetch(page, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Readable.toWeb(Readable.from(formOf(dataset))) as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  clearInterval(asking);
  if (uploaded.status !== 303) throw new Error(`The upload was answered with ${uploaded.status}.`);
  const previewed = performance.now();
  const preview = await (await fetch(`${page}/${dataset}`, { headers })).text();
  const sha256 = /name="sha256" value="([0-9a-f]{64})"/.exec(preview)?.[1] ?? '';
  const confirmed = await fetch(`${page}/${dataset}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ intent: 'confirm', sha256 }),
  });
  if (confirmed.status !== 303) throw new Error(`The confirmation was answered with ${confirmed.status}.`);
  const ended = performance.now();
  const peak = peakOf(pid);
  await owner.unsafe(
    'create unlogged table bare_copy (a text, b text, c text, d text, e text, f text, g numeric, h numeric, i int)',
  );
  const bareBegan = performance.now();
  const into = await owner.unsafe('copy bare_copy from stdin with (format csv, header true)').writable();
  await pipeline(Readable.from(usageFile(shape)), into);
  return {
    preview: (previewed - began) / 1000,
    confirm: (ended - previewed) / 1000,
    bare: (performance.now() - bareBegan) / 1000,
    idle,
    peak,
    seen,
  };
}

/** An agreed indicator without the days that agreeing takes. */
async function setUp(owner: postgres.Sql, orgId: string, formula: string): Promise<string> {
  const [made] =
    await owner`insert into indicator (org_id, name, created_at) values (${orgId}, ${formula}, now()) returning id`;
  await owner`insert into indicator_method (org_id, indicator_id, version, formula, unit, decimals, "order", ranks_items, least_visits, watch, note, state, author_id, proposed_at, agreed_at)
    select ${orgId}, ${made!.id as string}, 1, ${formula}, 'yuan', 2, 'high', true, 0, '{"topN":10,"runLength":3,"swingPercent":30}', '', 'agreed', id, now(), now()
    from person where staff_number = '000006'`;
  return made!.id as string;
}

/** `npm run bench -- monitors`: a million rows in, and rankings over them. */
export async function benchMonitors(): Promise<unknown> {
  const server = await temporaryPostgres();
  const rows: Row[] = [];
  const note = (what: string, measured: string, target: string, met: boolean) => {
    rows.push({ what, measured, target, met });
    console.log(`  ${met ? 'met    ' : 'NOT MET'} ${what}: ${measured} (target ${target})`);
  };
  try {
    const url = await server.database('monitors');
    const owner = postgres(url, { max: 8, onnotice: () => {} });
    const { orgId, cookies } = await fill(owner, {
      representatives: 60,
      items: 1,
      comments: 1,
      amendments: 1,
    });
    await owner`insert into office (org_id, person_id, kind, starts_on) select ${orgId}, id, 'monitorOfficer', '2020-01-01' from person where staff_number = '000006'`;
    const people = Array.from({ length: shape.doctors }, (_, at) => ({
      org_id: orgId,
      staff_number: doctorNumber(at + 1),
      name: `医师${at + 1}`,
    }));
    await owner`insert into person ${owner(people)}`;
    const app = await startServer(url, { LOG_LEVEL: 'error' });
    const cookie = cookies[5]!;
    try {
      console.log(`\n${rowsOf(shape)} rows of ${shape.doctors} doctors in ${shape.months.length} months:`);
      const done = await benchImport(app.url, cookie, app.process.pid, owner);
      const whole = done.preview + done.confirm;
      note(
        'import',
        `${whole.toFixed(1)} s (read and previewed ${done.preview.toFixed(1)}, confirmed ${done.confirm.toFixed(1)}; bare COPY ${done.bare.toFixed(1)} s)`,
        'said beside bare COPY',
        true,
      );
      const peak =
        done.peak === null ? 'not known here' : `${done.peak.toFixed(0)} MB (idle ${done.idle?.toFixed(0)})`;
      note('most memory of the server’s process', peak, '≤ 512 MB', done.peak === null || done.peak <= 512);
      note('steps of the progress bar', String(new Set(done.seen).size), '≥ 3', new Set(done.seen).size >= 3);
      await benchRanking({ base: app.url, cookies: cookies.slice(5, 45), cookie, owner, url, orgId }, note);
    } finally {
      await app.stop();
      await owner.end();
    }
    return { rows };
  } finally {
    await server.stop();
  }
}

type Note = (what: string, measured: string, target: string, met: boolean) => void;
type Site = {
  base: string;
  cookies: string[];
  cookie: string;
  owner: postgres.Sql;
  url: string;
  orgId: string;
};

/** Reckoning a month's ranking and opening its page, at one and eight at once, beside the bare question of SQL. */
async function benchRanking({ base, cookies, cookie, owner, url, orgId }: Site, note: Note): Promise<void> {
  const pool = connect(url, 8);
  const period = readPeriod(shape.months.at(-1)!)!;
  await owner`analyze`;
  for (const text of ['金额 / 人次', '金额[类别=类别2] / 金额']) {
    const read = readFormula(text);
    if (!read.ok) throw new Error(read.code);
    const indicator = await setUp(owner, orgId, text);
    const method = {
      formula: read.formula,
      order: 'high' as const,
      leastVisits: 0,
      watch: { topN: 10, runLength: 3, swingPercent: 30 },
      ranksItems: true,
    };
    const reckonOnce = () =>
      readScoped(pool.db, orgId, undefined, async (tx) => {
        const cut = (await newestCut(tx))!;
        const { entries } = await reckonRun(
          tx,
          { id: cut.id, months: await monthsOfCut(tx, cut.id) },
          method,
          period,
        );
        return entries.length > shape.doctors;
      });
    const bareOnce = async () => {
      const found = await owner`
        select person_id, rank() over (partition by department order by sum(amount)::numeric / nullif(sum(visits), 0) desc)
        from indicator_row where month = ${period.months[0]!} group by department, person_id`;
      return found.length === shape.doctors;
    };
    const ranked = await fetch(`${base}/monitors/indicators/${indicator}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: base, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ intent: 'rank', period: period.key }),
    });
    if (ranked.status !== 303) throw new Error(`The ranking was answered with ${ranked.status}.`);
    const page = `${base}/monitors/indicators/${indicator}`;
    await requestPage(page, [cookie], 2, 2);
    for (const width of [1, 8]) {
      const shown = await requestPage(page, cookies, width, seconds);
      const reckoned = await hammer(width, seconds, reckonOnce);
      const bare = await hammer(width, seconds, bareOnce);
      const at = `${text}, ${width} at once`;
      note(`ranking shown: ${at}`, ms(shown), 'p95 ≤ 500 ms', shown.p95 <= 500 && shown.failed === 0);
      note(
        `ranking reckoned anew: ${at}`,
        `${ms(reckoned)}; bare SQL of one figure and month ${ms(bare)}`,
        'said beside bare SQL',
        reckoned.failed === 0,
      );
    }
  }
  await pool.close();
}
