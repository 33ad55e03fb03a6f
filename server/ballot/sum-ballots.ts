import type { Cipher } from '#app/domain/ballot/sealed/cipher';
import { countedHash, type Posted } from '#app/domain/ballot/sealed/count';
import { knownSum, sum } from '#app/domain/ballot/sealed/group';
import type { Desk } from '#server/platform/desk';
import { readScoped } from '#server/platform/scope';
import type { BoxRow } from './load-box';
import { proofs } from './proofs';
import { readCounted } from './read-board';

/** Ballots that are read and added up at a time: memory does not grow with the box. */
const portion = 400;

const added = (one: Cipher, other: Cipher): Cipher => ({
  alpha: sum([knownSum(one.alpha), knownSum(other.alpha)]).toBytes(),
  beta: sum([knownSum(one.beta), knownSum(other.beta)]).toBytes(),
});

/** The sums of a closed box, slot by slot, with the hash that says of which ballots they are (SCV1 2.9). */
export async function sumBallots(
  desk: Desk,
  orgId: string,
  { id: boxId, manifest }: Pick<BoxRow, 'id' | 'manifest'>,
): Promise<{ slots: Cipher[]; counted: Uint8Array }> {
  const trackers: Pick<Posted, 'tracker'>[] = [];
  let slots: Cipher[] | null = null;
  for (let after = -1; ; ) {
    const some = await readScoped(desk.db, orgId, desk.clock, (tx) => readCounted(tx, boxId, after, portion));
    if (some.length === 0) break;
    after = some[some.length - 1]!.n;
    trackers.push(...some.map(({ posted }) => ({ tracker: posted.tracker })));
    const { slots: sums } = await proofs().aggregate(
      manifest!,
      some.map(({ posted }) => posted),
    );
    slots = slots ? slots.map((slot, at) => added(slot, sums[at]!)) : [...sums];
  }
  if (!slots) throw new Error('An empty box is never counted.');
  return { slots, counted: countedHash(trackers as Posted[]) };
}
