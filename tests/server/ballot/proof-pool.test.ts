import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { combine } from '#app/domain/ballot/sealed/combine';
import { aggregate, countedHash, type Posted } from '#app/domain/ballot/sealed/count';
import type { Opening } from '#app/domain/ballot/sealed/partial';
import { countsOf } from '#app/domain/ballot/sealed/tally';
import { verifyBundleApart } from '#app/domain/ballot/sealed/verify/verify';
import { openProofPool, startWorker } from '#server/ballot/proof-pool';
import { cast, countedBundle, openedBox, sharesOf } from '#tests/support/sealed-box';

let opened: Awaited<ReturnType<typeof openedBox>>;
let posted: Posted[];
const started: Worker[] = [];
const pool = openProofPool(2, () => {
  const worker = startWorker();
  started.push(worker);
  return worker;
});

beforeAll(async () => {
  opened = await openedBox([{ question: { kind: 'motion' }, rule: { kind: 'majority-all' } }], 5);
  posted = opened.pseudonyms.map((pseudonym, at) => cast(opened.box, pseudonym, [[at % 3]]));
});
afterAll(() => pool.close());

/** A ballot whose proof is another's. */
const forged = () => ({ ...posted[0]!.ballot, body: posted[1]!.ballot.body });
const malformed = () => ({ ...posted[0]!.ballot, body: new Uint8Array(3) });

describe('the pool of proof workers', () => {
  test('starts no worker before there is work', () => {
    expect(started).toHaveLength(0);
  });
  test('finds each fault among ballots that were handed in together or one by one', async () => {
    const ballots = [posted[0]!.ballot, forged(), posted[2]!.ballot, malformed()];
    const faults = [null, 'V-19', null, 'V-14'];
    expect(await pool.check(opened.source, ballots)).toEqual(faults);
    const single = ballots.map((ballot) => pool.check(opened.source, [ballot]));
    expect((await Promise.all(single)).flat()).toEqual(faults);
    expect(started.length).toBeLessThanOrEqual(2);
  });
  test('answers each of a crowd of casts with its own ballot only, batched or not', async () => {
    const asked = Array.from({ length: 150 }, (_, at) => at);
    const answers = await Promise.all(
      asked.map((at) => pool.check(opened.source, [at % 50 === 7 ? forged() : posted[at % 5]!.ballot])),
    );
    expect(answers.flatMap(([fault], at) => (fault === null ? [] : [at]))).toEqual([7, 57, 107]);
  });
  test('adds up, judges shares and opens sums as the library does', async () => {
    const { paper, manifest } = opened.box;
    const sum = await pool.aggregate(opened.source, posted);
    const slots = aggregate(paper, posted);
    expect(sum).toEqual({ counted: 5, hash: countedHash(posted), slots });
    const opening: Opening = { boxHash: paper.boxHash, closeHash: new Uint8Array(32), slots };
    const shares = sharesOf(opened, opening, [1, 3]).map(({ partial }) => partial);
    const keys = opened.ceremony.keys.VK;
    expect(await pool.isRightPartial(opening, keys[0]!, shares[0]!)).toBe(true);
    expect(await pool.isRightPartial(opening, keys[1]!, shares[0]!)).toBe(false);
    const counts = countsOf(paper.units, combine(slots, shares), 5, manifest.N);
    expect(await pool.tally(opened.source, slots, shares, 5)).toEqual(counts);
    expect(counts).toEqual([[2, 2, 1]]);
  });
  test('judges the proofs of a whole bundle', async () => {
    const { files } = countedBundle(opened, posted, [1, 2]);
    const seen: number[] = [];
    const verdict = await verifyBundleApart(files, pool.check, (done) => seen.push(done));
    expect(verdict).toEqual({ faults: [], ignored: [] });
    expect(seen).toEqual([5]);
    const bad = countedBundle(opened, [{ ...posted[0]!, ballot: forged() }, ...posted.slice(1)], [1, 2]);
    const { faults } = await verifyBundleApart(bad.files, pool.check);
    expect(faults).toContainEqual({ check: 'V-19', at: '1' });
  });
  test('says what was wrong with a task and goes on', async () => {
    await expect(pool.check('{}', [posted[0]!.ballot])).rejects.toThrow('V-02');
    expect(await pool.check(opened.source, [posted[0]!.ballot])).toEqual([null]);
  });
  test('replaces a worker that ended and does its tasks again', async () => {
    const before = started.length;
    const asked = Array.from({ length: 8 }, (_, at) => pool.check(opened.source, [posted[at % 5]!.ballot]));
    for (const worker of started.slice(0, before)) void worker.terminate();
    expect((await Promise.all(asked)).flat()).toEqual(Array(8).fill(null));
    expect(started.length).toBeGreaterThan(before);
  });
});

describe('a pool whose workers always end', () => {
  test('refuses a task after the second time', async () => {
    let count = 0;
    const doomed = openProofPool(1, () => {
      count += 1;
      const worker = startWorker();
      void worker.terminate();
      return worker;
    });
    await expect(doomed.check(opened.source, [posted[0]!.ballot])).rejects.toThrow('ended twice');
    expect(count).toBe(2);
    await doomed.close();
  });
});

describe('a closed pool', () => {
  test('refuses what waits and what comes', async () => {
    const closing = openProofPool(1);
    const asked = closing.check(opened.source, [posted[0]!.ballot]);
    const refused = expect(asked).rejects.toThrow('closed');
    await closing.close();
    await refused;
    await expect(closing.check(opened.source, [])).rejects.toThrow('closed');
  });
});
