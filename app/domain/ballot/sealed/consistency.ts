import { sameBytes } from './bytes';
import { merkleRoot, node, split } from './merkle';

/** What a device needs to see that the board it saw at `size` is the beginning of this one (RFC 6962, SCV1 2.8). */
export function consistencyProof(leaves: readonly Uint8Array[], size: number, isKnown = true): Uint8Array[] {
  if (size === leaves.length) return isKnown ? [] : [merkleRoot(leaves)];
  const left = split(leaves.length);
  return size <= left
    ? [...consistencyProof(leaves.slice(0, left), size, isKnown), merkleRoot(leaves.slice(left))]
    : [...consistencyProof(leaves.slice(left), size - left, false), merkleRoot(leaves.slice(0, left))];
}

type Roots = { readonly before: Uint8Array; readonly after: Uint8Array };

function rootsOf(
  size: number,
  of: number,
  proof: readonly Uint8Array[],
  known: Uint8Array | null,
): Roots | null {
  if (size === of) {
    const [only] = known ? [known] : proof;
    return only && proof.length === (known ? 0 : 1) ? { before: only, after: only } : null;
  }
  const beside = proof[proof.length - 1];
  if (!beside) return null;
  const [left, rest] = [split(of), proof.slice(0, -1)];
  if (size <= left) {
    const inner = rootsOf(size, left, rest, known);
    return inner && { before: inner.before, after: node(inner.after, beside) };
  }
  const inner = rootsOf(size - left, of - left, rest, null);
  return inner && { before: node(beside, inner.before), after: node(beside, inner.after) };
}

/** Whether a board only grew between two checkpoints; false is a fork, to be shown in red. */
export function isConsistent(
  before: { readonly size: number; readonly root: Uint8Array },
  after: { readonly size: number; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  if (before.size < 1 || before.size > after.size) return false;
  const roots = rootsOf(before.size, after.size, proof, before.root);
  return roots !== null && sameBytes(roots.before, before.root) && sameBytes(roots.after, after.root);
}
