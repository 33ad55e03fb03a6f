import { parentPort } from 'node:worker_threads';
import type { BundleFiles } from '#app/domain/ballot/sealed/verify/bundle';
import { verifyBundle } from '#app/domain/ballot/sealed/verify/verify';
import { examine, type Fetched, isResult } from '#app/ui/ballot/console/closed-box';
import { verify } from '#verifier/verify';

type Opened = Parameters<typeof isResult>[1];

const tasks = {
  /** What a console comes to on a closed board before it decrypts. */
  closed: (fetched: Fetched) => examine(fetched, () => {}),
  /** Whether a console would sign this result. */
  result: ({ fetched, opened, source }: { fetched: Fetched; opened: Opened; source: string }) =>
    isResult(fetched, opened, source),
  first: (files: BundleFiles) => verifyBundle(files),
  second: (files: BundleFiles) =>
    verify(new Map([...files].map(([name, bytes]) => [name, Buffer.from(bytes)]))),
};

export type Tasks = typeof tasks;

/** A thread of its own for what takes seconds: meanwhile people's browsers have to go on. */
parentPort?.on('message', ({ task, given }: { task: keyof Tasks; given: never }) => {
  try {
    parentPort?.postMessage({ value: tasks[task](given) });
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
});
