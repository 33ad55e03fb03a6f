import { openCastSite, type Shot } from './cast-site';
import { hammer, requestPage, type Speed } from './measure';

const people = 1200;
const motions = 5;
const lanes = 24;

const figures = ({ perSecond, p50, p95, p99, failed }: Speed) =>
  `${perSecond.toFixed(0)}/s  p50 ${p50.toFixed(0)}  p95 ${p95.toFixed(0)}  p99 ${p99.toFixed(0)} ms${failed ? `  FAILED ${failed}` : ''}`;

type Site = Awaited<ReturnType<typeof openCastSite>>;

/** Sends ballots as fast as they are taken, until `seconds` are over or none is left. */
async function fullSpeed(site: Site, shots: Iterator<Shot>, seconds: number): Promise<Speed> {
  return hammer(lanes, seconds, async () => {
    const shot = shots.next();
    return shot.done ? true : site.send(shot.value);
  });
}

/** Sends ballots at a steady rate, whether or not those before were answered: what voters do. */
async function steady(site: Site, shots: Iterator<Shot>, perSecond: number, seconds: number): Promise<Speed> {
  const times: number[] = [];
  const under: Promise<void>[] = [];
  let failed = 0;
  const began = performance.now();
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const due = began + (sent * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const shot = shots.next();
    if (shot.done) break;
    under.push(
      site.send(shot.value).then((good) => {
        if (!good) failed += 1;
        times.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(under);
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99), failed };
}

/** Casting over HTTP with every proof checked, beside a bare insert transaction and the Now page in the same run. */
export async function benchCast(): Promise<unknown> {
  const site = await openCastSite(people, motions, 3);
  try {
    const shots = site.shots[Symbol.iterator]();
    await site.sql`create table bare (id bigint generated always as identity primary key, body bytea)`;
    const body = Buffer.alloc(2240, 1);
    const bare = await hammer(8, 3, async () => {
      await site.sql.begin((tx) => tx`insert into bare (body) values (${body})`);
      return true;
    });
    await fullSpeed(site, shots, 3);
    const idle = await requestPage(`${site.url}/now`, site.cookies, 2, 4);
    const full = await fullSpeed(site, shots, 8);
    const [, beside] = await Promise.all([
      fullSpeed(site, shots, 6),
      requestPage(`${site.url}/now`, site.cookies, 2, 5),
    ]);
    const paced = await steady(site, shots, 0.6 * 150, 8);
    console.log(`\nbare insert transactions, 8 connections         ${figures(bare)}`);
    console.log(
      `cast ${motions} motions, ${lanes} at once               ${figures(full)}   (target ≥ 150/s)`,
    );
    console.log(
      `  in bare transactions of the same run          ${(bare.perSecond / full.perSecond).toFixed(1)}`,
    );
    console.log(`cast at 60 % of 150 a second                    ${figures(paced)}   (target p99 ≤ 400 ms)`);
    console.log(`Now while nobody votes                          ${figures(idle)}`);
    console.log(
      `Now while ballots come at full speed            ${figures(beside)}   ${(beside.p95 / idle.p95).toFixed(1)} times (target ≤ 3)`,
    );
    return { bare, full, paced, idle, beside, nowRatio: beside.p95 / idle.p95 };
  } finally {
    await site.stop();
  }
}

/** The server's memory over 100,000 casts of one motion, in megabytes after each 10,000; takes a quarter of an hour. */
export async function benchMemory(): Promise<unknown> {
  const site = await openCastSite(5000, 1, 20);
  try {
    const shots = site.shots[Symbol.iterator]();
    const memory = [site.memory()];
    for (let done = 0; done < 100_000; done += 10_000) {
      let left = 10_000;
      await Promise.all(
        Array.from({ length: lanes }, async () => {
          while (left > 0) {
            left -= 1;
            const shot = shots.next();
            if (shot.done || !(await site.send(shot.value))) throw new Error('A cast was refused');
          }
        }),
      );
      memory.push(site.memory());
      console.log(`${done + 10_000} casts: ${memory[memory.length - 1]!.toFixed(0)} MB`);
    }
    return { memory };
  } finally {
    await site.stop();
  }
}
