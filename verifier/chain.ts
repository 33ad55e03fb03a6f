import type { Checkpoint } from './board';
import { leafOf } from './board';
import type { Bundle } from './bundle';
import { type Finding, fault } from './codes';
import { nameOf, same, u32, u64 } from './hash';
import { signed } from './schnorr';
import type { Session } from './session';

/** The root over the first `size` leaves in the shape of RFC 6962; whole subtrees are computed once. */
function treeOver(leaves: readonly Buffer[]): (size: number) => Buffer {
  const known = new Map<string, Buffer>();
  const over = (from: number, size: number): Buffer => {
    const key = `${from}+${size}`;
    const made = known.get(key);
    if (made) return made;
    let left = 1;
    while (2 * left < size) left *= 2;
    const node =
      size === 1
        ? nameOf('mt0', leaves[from]!)
        : nameOf('mt1', over(from, left), over(from + left, size - left));
    if (size === 1 || 2 * left === size) known.set(key, node);
    return node;
  };
  return (size) => over(0, size);
}

/** V-12: a checkpoint is the board's at its size, later and longer than the one before, and every signature on it holds. */
export function findChainFaults({ box, board, checkpoints }: Bundle, { close }: Session): Finding[] {
  const leaves = board.map((entry, place) => leafOf(box.hash, place, entry));
  const heads: Buffer[] = [Buffer.alloc(32)];
  for (const leaf of leaves) heads.push(nameOf('chain', heads[heads.length - 1]!, leaf));
  const root = treeOver(leaves);
  const agrees = (size: number, said: { head: Buffer; root: Buffer }) =>
    size >= 1 && size <= board.length && same(heads[size]!, said.head) && same(root(size), said.root);
  const isSigned = ({ size, head, root, time, sig, cosigs }: Checkpoint): boolean => {
    const hash = nameOf('cp', box.hash, u32(size), head, root, u64(time));
    const isWitnessed = cosigs.every(({ w, sig }) => {
      const key = box.witnesses[w];
      return key !== undefined && signed('cosign', key, hash, sig);
    });
    const once = new Set(cosigs.map(({ w }) => w)).size === cosigs.length;
    return once && isWitnessed && signed('checkpoint', box.boardKey, hash, sig);
  };
  const faults: Finding[] = [];
  let before = { size: 0, time: 0 };
  for (const [at, checkpoint] of checkpoints.entries()) {
    const isLater = checkpoint.size > before.size && checkpoint.time >= before.time;
    if (!isLater || !agrees(checkpoint.size, checkpoint) || !isSigned(checkpoint)) {
      faults.push(fault('V-12', at));
    }
    before = checkpoint;
  }
  const isWitnessed = checkpoints.some(
    ({ size, cosigs }) => size > close.place && cosigs.length >= box.witnessQuorum,
  );
  if (!isWitnessed || before.size !== board.length) faults.push(fault('V-12', 'close'));
  const isClose =
    close.size === close.place &&
    agrees(close.place, close) &&
    same(close.boxHash, box.hash) &&
    close.closedAt >= box.opens;
  if (!isClose) faults.push(fault('V-13', close.place));
  return faults;
}
