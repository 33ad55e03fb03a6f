import { z } from 'zod';
import { append, checkpointHash, emptyBoard, leafOfCore } from './board';
import { sameBytes } from './bytes';
import { readCanonical } from './document';
import { bytes32, bytes64 } from './fields';
import { merkleRoot } from './merkle';
import { isSigned } from './signature';

const count = z.int().min(0);
const checkpoint = z.strictObject({
  size: z.int().min(1),
  head: bytes32,
  root: bytes32,
  time: count,
  sig: bytes64,
  cosigs: z.array(z.strictObject({ w: count, sig: bytes64 })),
});

/** A board as a device last saw it. */
export type Seen = { readonly size: number; readonly root: Uint8Array };

/** What the server shows of a board: 32 bytes a leaf, and the newest checkpoint as canonical text. */
export type Shown = { readonly leaves: Uint8Array; readonly checkpoint: string };

/** The box whose board it is. */
export type BoardOf = { readonly boxHash: Uint8Array; readonly boardKey: Uint8Array };

/**
 * `unsigned`: no checkpoint by the board's own key. `unlike`: the leaves are not those of the checkpoint. `changed`: not the board that
 * this device saw before, or shorter.
 */
export type BoardFault = 'unsigned' | 'unlike' | 'changed';

export type OwnCheck =
  | { readonly ok: true; readonly found: boolean; readonly seen: Seen }
  | { readonly ok: false; readonly fault: BoardFault };

const leavesOf = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: size }, (_, at) => bytes.subarray(32 * at, 32 * at + 32));

/**
 * A device looks for its own ballot on the board, without saying which it is (SCV1 2.9): the board must be signed, must be the one that
 * was signed, and must begin as the device saw it last time. `core` is all that it kept of the ballot.
 */
export function checkOwn(of: BoardOf, shown: Shown, core: Uint8Array | null, seen: Seen | null): OwnCheck {
  const read = checkpoint.safeParse(readCanonical(shown.checkpoint));
  const fault = (name: BoardFault) => ({ ok: false, fault: name }) as const;
  if (!read.success) return fault('unsigned');
  const { size, head, root, sig } = read.data;
  if (!isSigned('SCV1/checkpoint', of.boardKey, checkpointHash(of.boxHash, read.data), sig))
    return fault('unsigned');
  const leaves = leavesOf(shown.leaves, size);
  if (shown.leaves.length < 32 * size || !sameBytes(merkleRoot(leaves), root)) return fault('unlike');
  if (!sameBytes(leaves.reduce(append, emptyBoard).head, head)) return fault('unlike');
  if (seen && !isSameBoard(leaves, seen)) return fault('changed');
  const found = core !== null && leaves.some((leaf, at) => sameBytes(leaf, leafOfCore(at, core)));
  return { ok: true, found, seen: { size, root } };
}

const isSameBoard = (leaves: readonly Uint8Array[], seen: Seen): boolean =>
  seen.size <= leaves.length && sameBytes(merkleRoot(leaves.slice(0, seen.size)), seen.root);
