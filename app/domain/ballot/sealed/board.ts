import { type Ballot, ballotHash, coreOf } from './ballot';
import { u32, u64, utf8 } from './bytes';
import { merkleRoot } from './merkle';
import { h32 } from './transcript';

/** What the board holds besides ballots: canonical documents (SCV1 2.8). */
export const documentEntries = ['open', 'close', 'aggregate', 'partial', 'result', 'note'] as const;

/** One entry of the append-only board. */
export type Entry =
  | { readonly type: 'ballot'; readonly ballot: Ballot }
  | { readonly type: (typeof documentEntries)[number]; readonly source: string };

/** A signed statement that the board was this long and read like this (SCV1 2.8); time in seconds. */
export type Checkpoint = {
  readonly size: number;
  readonly head: Uint8Array;
  readonly root: Uint8Array;
  readonly time: number;
};

/** State of the linear chain; the tree needs all leaves. */
export const emptyHead = new Uint8Array(32);

const bodyHash = (boxHash: Uint8Array, entry: Entry): Uint8Array =>
  entry.type === 'ballot'
    ? ballotHash(coreOf(boxHash, entry.ballot))
    : h32('SCV1/entry', utf8(entry.type), utf8(entry.source));

export const leafWith = (place: number, type: Entry['type'], body: Uint8Array): Uint8Array =>
  h32('SCV1/leaf', u32(place), utf8(type), body);

/** The leaf of entry number `place`, from 0. */
export const leafOf = (boxHash: Uint8Array, place: number, entry: Entry): Uint8Array =>
  leafWith(place, entry.type, bodyHash(boxHash, entry));

/** The head after one more leaf. */
export const headAfter = (head: Uint8Array, leaf: Uint8Array): Uint8Array => h32('SCV1/chain', head, leaf);

/** Head and root of a board with these leaves. */
export const summaryOf = (leaves: readonly Uint8Array[]): Pick<Checkpoint, 'size' | 'head' | 'root'> => ({
  size: leaves.length,
  head: leaves.reduce(headAfter, emptyHead),
  root: merkleRoot(leaves),
});

/** What board and witnesses sign. */
export const checkpointHash = (boxHash: Uint8Array, { size, head, root, time }: Checkpoint): Uint8Array =>
  h32('SCV1/cp', boxHash, u32(size), head, root, u64(time));

/** What the server signs when it has taken a ballot: its promise to show it before `deadline` (SCV1 2.6.4). */
export const receiptHash = (
  boxHash: Uint8Array,
  tracker: Uint8Array,
  seq: number,
  deadline: number,
): Uint8Array => h32('SCV1/receipt-m', boxHash, tracker, u32(seq), u64(deadline));
