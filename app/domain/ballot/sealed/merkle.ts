import { sameBytes } from './bytes';
import { h32 } from './transcript';

const leafNode = (leaf: Uint8Array): Uint8Array => h32('SCV1/mt0', leaf);
/** A node over two subtrees. */
export const node = (left: Uint8Array, right: Uint8Array): Uint8Array => h32('SCV1/mt1', left, right);

/** The largest power of two below `size`: how many leaves are in the left half. */
export const split = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1);

/** The root over leaves in the shape of RFC 6962 (SCV1 2.8). Throws for an empty board. */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) throw new RangeError('An empty board has no root');
  if (leaves.length === 1) return leafNode(leaves[0]!);
  const left = split(leaves.length);
  return node(merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left)));
}

/** The perfect subtrees of a growing board, largest first: all that the root needs. */
export type Frontier = readonly { readonly leaves: number; readonly hash: Uint8Array }[];

/** The frontier after one more leaf. */
export function grow(frontier: Frontier, leaf: Uint8Array): Frontier {
  const trees = [...frontier, { leaves: 1, hash: leafNode(leaf) }];
  for (;;) {
    const [left, right] = trees.slice(-2);
    if (!left || !right || left.leaves !== right.leaves) return trees;
    trees.splice(-2, 2, { leaves: 2 * left.leaves, hash: node(left.hash, right.hash) });
  }
}

/** The root over everything a frontier has seen; the same as merkleRoot. Throws for an empty board. */
export function rootOfFrontier(frontier: Frontier): Uint8Array {
  const hashes = frontier.map(({ hash }) => hash);
  const last = hashes.pop();
  if (!last) throw new RangeError('An empty board has no root');
  return hashes.reduceRight((right, left) => node(left, right), last);
}

/** What a device needs to see that leaf `at` is under the root: one hash a level, lowest first. */
export function inclusionProof(leaves: readonly Uint8Array[], at: number): Uint8Array[] {
  if (leaves.length <= 1) return [];
  const left = split(leaves.length);
  return at < left
    ? [...inclusionProof(leaves.slice(0, left), at), merkleRoot(leaves.slice(left))]
    : [...inclusionProof(leaves.slice(left), at - left), merkleRoot(leaves.slice(0, left))];
}

function rootOf(leaf: Uint8Array, at: number, size: number, proof: readonly Uint8Array[]): Uint8Array | null {
  if (size === 1) return proof.length === 0 ? leafNode(leaf) : null;
  const beside = proof[proof.length - 1];
  if (!beside) return null;
  const left = split(size);
  const inner =
    at < left
      ? rootOf(leaf, at, left, proof.slice(0, -1))
      : rootOf(leaf, at - left, size - left, proof.slice(0, -1));
  if (!inner) return null;
  return at < left ? node(inner, beside) : node(beside, inner);
}

/** Whether `leaf` is entry number `at` of the board of this size and root. */
export function isIncluded(
  leaf: Uint8Array,
  at: number,
  size: number,
  root: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!Number.isInteger(at) || at < 0 || at >= size) return false;
  const found = rootOf(leaf, at, size, proof);
  return found !== null && sameBytes(found, root);
}
