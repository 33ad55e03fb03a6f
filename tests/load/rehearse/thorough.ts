import { parentPort } from 'node:worker_threads';
import { aggregate, countedOf } from '#app/domain/ballot/sealed/count';
import { readBallots } from '#app/domain/ballot/sealed/verify/ballots';
import { type BundleFiles, readBundle } from '#app/domain/ballot/sealed/verify/bundle';
import { readSession } from '#app/domain/ballot/sealed/verify/session';
import { verifyBundle, verifyClosed } from '#app/domain/ballot/sealed/verify/verify';
import { verify } from '#verifier/verify';

/**
 * What a console comes to on a closed board before it decrypts. The scrutineers are the witnesses of the close themselves, so that
 * their signatures under it are the one thing that may still be missing.
 */
function checkClosed(files: BundleFiles) {
  const bundle = readBundle(files);
  if (!('board' in bundle)) throw new Error(`The papers of a box fail ${JSON.stringify(bundle)}.`);
  const { faults } = verifyClosed(bundle);
  const others = faults.filter(({ check, at }) => !(check === 'V-12' && at === 'close'));
  const session = readSession(bundle.board);
  if (others.length > 0 || !('close' in session))
    throw new Error(`A closed board fails ${JSON.stringify(faults)}.`);
  const { paper } = bundle.box;
  const { place, hash } = session.close;
  const checkpoint = bundle.checkpoints.find(({ size }) => size === place + 1);
  if (!checkpoint) throw new Error('No checkpoint holds the close.');
  const slots = aggregate(paper, countedOf(readBallots(bundle, session).posted));
  return { opening: { boxHash: paper.boxHash, closeHash: hash, slots }, checkpoint };
}

const tasks = {
  closed: checkClosed,
  first: (files: BundleFiles) => verifyBundle(files),
  second: (files: BundleFiles) =>
    verify(new Map([...files].map(([name, bytes]) => [name, Buffer.from(bytes)]))),
};

export type Tasks = typeof tasks;

/** A thread of its own for what takes seconds: meanwhile people's browsers have to go on. */
parentPort?.on('message', ({ task, files }: { task: keyof Tasks; files: BundleFiles }) => {
  try {
    parentPort?.postMessage({ value: tasks[task](files) });
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
});
