import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Ballot } from '#app/domain/ballot/sealed/ballot';
import { chance } from '#app/domain/ballot/sealed/chance';
import { checkFast } from '#app/domain/ballot/sealed/equation';
import { findFaults } from '#app/domain/ballot/sealed/faults';
import type { Paper } from '#app/domain/ballot/sealed/paper';
import { decryptPartially } from '#app/domain/ballot/sealed/partial';
import { sealBallot } from '#app/domain/ballot/sealed/seal';
import { readBallots } from '#app/domain/ballot/sealed/verify/ballots';
import { type Bundle, readBundle } from '#app/domain/ballot/sealed/verify/bundle';
import { readSession } from '#app/domain/ballot/sealed/verify/session';
import { verifyBundleApart } from '#app/domain/ballot/sealed/verify/verify';
import { hashNatively } from '#server/ballot/native-hash';
import { openProofPool, type ProofPool } from '#server/ballot/proof-pool';
import { type BenchBox, benchBox } from './boxes';
import { type Cost, cost, costOf, yardstick } from './yardstick';

const motions = 20;
const cores = 2;
/** As a bundle is verified. */
const batchSize = 256;

/** The workers as they are delivered. */
function openPool(): ProofPool {
  const built = pathToFileURL('build/proof-worker.js');
  if (!existsSync(built)) throw new Error('There is no build yet: run `npm run build` first.');
  return openProofPool(cores, () => new Worker(built));
}

function opened({ files }: BenchBox) {
  const bundle = readBundle(files);
  if (!('board' in bundle)) throw new Error('The bundle was not read');
  const session = readSession(bundle.board);
  if (!('ballots' in session)) throw new Error('The board was not read');
  return { bundle, session, source: new TextDecoder().decode(files.get('box.json')) };
}

const time = (ms: number): string => (ms < 100 ? `${ms.toFixed(2)} ms` : `${(ms / 1000).toFixed(2)} s`);

function say(name: string, cost: Cost, wish: string): void {
  const figure = `${cost.mu.toFixed(cost.mu < 10 ? 2 : 0)} µ, ${time(cost.computed)} computed, ${time(cost.ms)} passed`;
  console.log(`${name.padEnd(48)} ${figure}   (target ≤ ${wish})`);
}

const each = (cost: Cost, parts: number): Cost => ({
  ms: cost.ms / parts,
  computed: cost.computed / parts,
  mu: cost.mu / parts,
});

/** What one thread does: sealing, checking alone and together. */
async function measureOne(paper: Paper, ballots: readonly Ballot[]) {
  const check = checkFast(chance);
  const expectGood = (some: readonly Ballot[]) => {
    if (findFaults(paper, some, check).size > 0) throw new Error('A good ballot was found bad');
  };
  const sealing = { pseudonym: chance.bytes(32), seq: 1, prev: new Uint8Array(0), mark: '0417' };
  const choices = paper.units.map(() => [1]);
  const seal = await cost(3, () => sealBallot(chance, paper, { ...sealing, rho: chance.bytes(32) }, choices));
  const alone = await cost(41, () => expectGood(ballots.slice(0, 1)));
  const batch = await cost(9, () => expectGood(ballots.slice(0, batchSize)));
  const figures = { seal: each(seal, motions), alone, batch: each(batch, batchSize * motions) };
  say('seal one motion', figures.seal, '110 µ');
  say(`verify a ballot of ${motions} motions alone`, alone, '180 µ');
  say(`verify in batches of ${batchSize}, per motion and core`, figures.batch, '4 µ');
  return figures;
}

/** The whole bundle on two cores, the start of the workers included. */
async function measureWhole(box: BenchBox, people: number, seconds: number): Promise<Cost> {
  const whole = await costOf(async () => {
    const pool = openPool();
    try {
      return await verifyBundleApart(box.files, pool.check);
    } finally {
      await pool.close();
    }
  });
  if (whole.result.faults.length > 0) throw new Error(JSON.stringify(whole.result.faults));
  say(`verify the bundle of ${people} × ${motions} on ${cores} cores`, whole, `${seconds} s`);
  return each(whole, 1);
}

/** From the closed board to the counts: sums, two scrutineers' shares made and checked, logarithms. */
async function measureCount(box: BenchBox, people: number): Promise<Cost> {
  const { bundle, session, source } = opened(box);
  const { posted } = readBallots(bundle as Bundle, session);
  const pool = openPool();
  try {
    const count = await costOf(async () => {
      const { slots, counted } = await pool.aggregate(source, posted);
      const opening = { boxHash: bundle.box.paper.boxHash, closeHash: session.close.hash, slots };
      const partials = [1, 2].map((j) => decryptPartially(chance, opening, j, box.shares[j - 1]!));
      const right = await Promise.all(
        partials.map((partial) =>
          pool.isRightPartial(opening, bundle.keyset.VK[partial.trustee - 1]!, partial),
        ),
      );
      if (right.includes(false)) throw new Error('A right share was refused');
      return pool.tally(source, slots, partials, counted);
    });
    if (!count.result) throw new Error('The sums hold no counts');
    say(`count ${people} × ${motions}, shares made and proved`, count, '5 s');
    return each(count, 1);
  } finally {
    await pool.close();
  }
}

/** The arithmetic of sealed ballots, without a server; `--full` adds 10,000 ballots, sealed once, which takes minutes. */
export async function benchBallots(): Promise<unknown> {
  hashNatively();
  const isFull = process.argv.includes('--full');
  console.log(`µ, one native X25519 multiplication: ${(yardstick() * 1000).toFixed(1)} µs`);
  const small = await benchBox(1000, motions);
  const { bundle, session } = opened(small);
  const one = await measureOne(
    bundle.box.paper,
    session.ballots.map(({ ballot }) => ballot),
  );
  const thousand = {
    verify: await measureWhole(small, 1000, 2.5),
    count: await measureCount(small, 1000),
  };
  if (!isFull) return { ...one, thousand };
  const large = await benchBox(10_000, motions);
  const tenThousand = {
    verify: await measureWhole(large, 10_000, 25),
    count: await measureCount(large, 10_000),
  };
  return { ...one, thousand, tenThousand };
}
