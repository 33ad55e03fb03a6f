import { type Ballot, ballotHash, coreOf } from './ballot';
import { u32, u64, utf8 } from './bytes';
import { type Frontier, grow } from './merkle';
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

const bodyHash = (boxHash: Uint8Array, entry: Entry): Uint8Array =>
  entry.type === 'ballot'
    ? ballotHash(coreOf(boxHash, entry.ballot))
    : h32('SCV1/entry', utf8(entry.type), utf8(entry.source));

const leafAt = (place: number, type: Entry['type'], body: Uint8Array): Uint8Array =>
  h32('SCV1/leaf', u32(place), utf8(type), body);

/** The leaf of entry number `place`, from 0. */
export const leafOf = (boxHash: Uint8Array, place: number, entry: Entry): Uint8Array =>
  leafAt(place, entry.type, bodyHash(boxHash, entry));

/** The leaf of a ballot of which only the core is known, as on a device that has forgotten the rest. */
export const leafOfCore = (place: number, core: Uint8Array): Uint8Array =>
  leafAt(place, 'ballot', ballotHash(core));

/** What a board of this length comes to: the head of the linear chain, and the subtrees of the tree (SCV1 2.8). */
export type Summary = { readonly size: number; readonly head: Uint8Array; readonly frontier: Frontier };

export const emptyBoard: Summary = { size: 0, head: new Uint8Array(32), frontier: [] };

/** The summary after one more entry; head and root of a board are appended to, never recomputed. */
export const append = ({ size, head, frontier }: Summary, leaf: Uint8Array): Summary => ({
  size: size + 1,
  head: h32('SCV1/chain', head, leaf),
  frontier: grow(frontier, leaf),
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
