import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Ballot } from '#app/domain/ballot/sealed/ballot';
import type { Posted } from '#app/domain/ballot/sealed/count';
import type { BallotFault } from '#app/domain/ballot/sealed/faults';
import type { Answer, Order, TaskName, Tasks } from './proof-tasks';

/** Ballots of one box that wait are checked together, up to so many: their proofs are one sum. */
const together = 64;

/** The heavy work of sealed ballots off the main thread; each task as in `proof-tasks.ts`, later. */
export type ProofPool = {
  readonly [Name in TaskName]: (...args: Parameters<Tasks[Name]>) => Promise<ReturnType<Tasks[Name]>>;
} & {
  /** Ends all workers; what waits is refused. */
  readonly close: () => Promise<void>;
};

/** One request; `isRetried` once a worker ended over it. */
type Job = {
  readonly order: Order;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
  isRetried: boolean;
};

/** A worker and what it works on; several checks may be one order. */
type Hand = { readonly worker: Worker; jobs: readonly Job[]; fault?: unknown };

/** A thread on a file in TypeScript: it has to be taught to read it by itself. For development and tests. */
export const startSource = (source: URL): Worker =>
  new Worker(
    `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(source.href)})))`,
    { eval: true, execArgv: [] },
  );

/** A thread that does the tasks: from the source under tsx and in tests, from its own bundle beside ours when built. */
export function startWorker(): Worker {
  if (import.meta.url.endsWith('.ts')) return startSource(new URL('./proof-worker.ts', import.meta.url));
  // Remix's bundle lies a folder deeper than the server's.
  const places = ['./proof-worker.js', '../proof-worker.js', '../../proof-worker.js'];
  const built = places.map((place) => new URL(place, import.meta.url)).find((place) => existsSync(place));
  if (!built) throw new Error('There is no build of the proof worker: run `npm run build`.');
  return new Worker(built);
}

/** A ballot in memory of its own: a view would take all that it looks into along to the worker. */
const compact = (ballot: Ballot): Ballot => ({
  ...ballot,
  pseudonym: Uint8Array.from(ballot.pseudonym),
  prev: Uint8Array.from(ballot.prev),
  body: Uint8Array.from(ballot.body),
});

/**
 * Opens a pool of so many workers, by default one a core and at most four, each started when it is first needed. One that ends by
 * itself is replaced; what it worked on is tried once more, alone, then refused.
 */
export function openProofPool(
  size: number = Math.min(4, availableParallelism()),
  start: () => Worker = startWorker,
): ProofPool {
  const hands = new Set<Hand>();
  const waiting: Job[] = [];
  let isClosed = false;

  /** The next order and those it answers: a check takes along the checks of the same box that wait behind it. */
  function next(): { order: Order; jobs: Job[] } | null {
    const first = waiting.shift();
    if (!first) return null;
    const { order } = first;
    if (order.name !== 'check' || first.isRetried) return { order, jobs: [first] };
    const [box, ballots] = [order.args[0], [...order.args[1]]];
    const jobs = [first];
    for (let at = 0; at < waiting.length && ballots.length < together; ) {
      const { order: other, isRetried } = waiting[at]!;
      const fits =
        other.name === 'check' &&
        other.args[0] === box &&
        !isRetried &&
        ballots.length + other.args[1].length <= together;
      if (!fits) {
        at += 1;
        continue;
      }
      ballots.push(...other.args[1]);
      jobs.push(...waiting.splice(at, 1));
    }
    return { order: { name: 'check', args: [box, ballots] }, jobs };
  }

  function settle(jobs: readonly Job[], answer: Answer): void {
    if ('failed' in answer) {
      for (const job of jobs) job.reject(new Error(answer.failed));
      return;
    }
    if (jobs.length === 1) {
      jobs[0]!.resolve(answer.done as never);
      return;
    }
    const faults = [...(answer.done as (BallotFault | null)[])];
    for (const { order, resolve } of jobs) {
      if (order.name === 'check') resolve(faults.splice(0, order.args[1].length) as never);
    }
  }

  function ended(hand: Hand): void {
    if (!hands.delete(hand) || isClosed) return;
    const [again, lost] = [
      hand.jobs.filter((job) => !job.isRetried),
      hand.jobs.filter((job) => job.isRetried),
    ];
    for (const job of lost) {
      job.reject(new Error('A proof worker ended twice over this task', { cause: hand.fault }));
    }
    for (const job of again) job.isRetried = true;
    waiting.unshift(...again);
    assign();
  }

  function hire(): Hand {
    const hand: Hand = { worker: start(), jobs: [] };
    hands.add(hand);
    hand.worker.on('message', (answer: Answer) => {
      const { jobs } = hand;
      hand.jobs = [];
      // Nobody waits for an idle worker: it must not keep the process alive.
      hand.worker.unref();
      settle(jobs, answer);
      assign();
    });
    // `exit` follows.
    hand.worker.on('error', (fault) => {
      hand.fault = fault;
    });
    hand.worker.on('exit', () => ended(hand));
    return hand;
  }

  function assign(): void {
    while (waiting.length > 0) {
      const idle = [...hands].find(({ jobs }) => jobs.length === 0);
      if (!idle && hands.size >= size) return;
      const hand = idle ?? hire();
      const { order, jobs } = next()!;
      hand.jobs = jobs;
      hand.worker.ref();
      hand.worker.postMessage(order);
    }
  }

  function ask<Result>(order: Order): Promise<Result> {
    if (isClosed) return Promise.reject(new Error('The proof pool is closed'));
    return new Promise((resolve, reject) => {
      waiting.push({ order, resolve, reject, isRetried: false });
      assign();
    });
  }

  return {
    check: (box, ballots) => ask({ name: 'check', args: [box, ballots.map(compact)] }),
    isRightPartial: (...args) => ask({ name: 'isRightPartial', args }),
    aggregate: (box, posted) =>
      ask({
        name: 'aggregate',
        args: [
          box,
          posted.map(
            ({ ballot, tracker }): Posted => ({ ballot: compact(ballot), tracker: tracker.slice() }),
          ),
        ],
      }),
    tally: (...args) => ask({ name: 'tally', args }),
    close: async () => {
      isClosed = true;
      const jobs = [...waiting.splice(0), ...[...hands].flatMap((hand) => hand.jobs)];
      for (const job of jobs) job.reject(new Error('The proof pool is closed'));
      await Promise.all([...hands].map(({ worker }) => worker.terminate()));
    },
  };
}
