import { desc, eq } from 'drizzle-orm';
import {
  append,
  checkpointHash,
  type Entry,
  emptyBoard,
  leafOf,
  type Summary,
} from '#app/domain/ballot/sealed/board';
import { concat } from '#app/domain/ballot/sealed/bytes';
import { chance } from '#app/domain/ballot/sealed/chance';
import { rootOfFrontier } from '#app/domain/ballot/sealed/merkle';
import { decodeScalar, encodeScalar } from '#app/domain/ballot/sealed/scalar';
import { type KeyPair, keyPair, sign } from '#app/domain/ballot/sealed/signature';
import { boardCheckpoint, boardEntry, boardHead } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { Vault } from '#server/platform/vault';

/** The end of a box's board, locked by whoever appends, with the number of different pseudonyms on it. */
export type Board = {
  readonly boxId: string;
  readonly boxHash: Uint8Array;
  readonly summary: Summary;
  readonly voted: number;
};

/** An entry to be added; a ballot brings its tracker. */
export type NewEntry = Entry & { readonly tracker?: Uint8Array };

const about = (boxId: string) => `board ${boxId}`;

/** A signing key for a board, locked for the database. */
export function drawBoardKey(vault: Vault, boxId: string): { key: KeyPair; locked: Uint8Array } {
  const key = keyPair(chance.scalar());
  return { key, locked: vault.lock(about(boxId), encodeScalar(key.secret)) };
}

/** The board's signing key. Throws once it is gone, or where the installation's secret is another. */
export function unlockBoardKey(vault: Vault, boxId: string, locked: Uint8Array | null): KeyPair {
  const secret = locked && decodeScalar(vault.unlock(about(boxId), locked));
  if (!secret) throw new Error('The key of this board is gone.');
  return keyPair(secret);
}

/** The perfect subtrees of a board of this size are its binary digits, largest first. */
function readFrontier(size: number, bytes: Uint8Array): Summary['frontier'] {
  const sizes = Array.from({ length: 31 }, (_, bit) => 2 ** (30 - bit)).filter(
    (leaves) => (size & leaves) !== 0,
  );
  return sizes.map((leaves, at) => ({ leaves, hash: bytes.subarray(32 * at, 32 * at + 32) }));
}

/** Begins the board of a box that opens. */
export async function beginBoard(hand: Hand, boxId: string, boxHash: Uint8Array): Promise<Board> {
  const { size, head } = emptyBoard;
  await hand.tx
    .insert(boardHead)
    .values({ orgId: hand.orgId, boxId, size, head, frontier: new Uint8Array(0), voted: 0 });
  return { boxId, boxHash, summary: emptyBoard, voted: 0 };
}

/** Locks the end of the board: one writer at a time, in any process, so that a board can't fork. */
export async function lockBoard(hand: Hand, boxId: string, boxHash: Uint8Array): Promise<Board> {
  const [row] = await hand.tx.select().from(boardHead).where(eq(boardHead.boxId, boxId)).for('update');
  if (!row) throw new Error('This box has no board.');
  const { size, head, frontier, voted } = row;
  const summary = {
    size,
    head: new Uint8Array(head),
    frontier: readFrontier(size, new Uint8Array(frontier)),
  };
  return { boxId, boxHash, summary, voted };
}

const columnsOf = (entry: NewEntry) =>
  entry.type === 'ballot'
    ? { type: entry.type, ...entry.ballot, tracker: entry.tracker! }
    : { type: entry.type, source: entry.source };

/** Rows of an insert: bounded, so that thousands of ballots at the close are no single statement. */
const most = 200;

/** Adds entries at the end of a locked board; `newVoters` are pseudonyms that were not on it before. */
export async function appendEntries(
  hand: Hand,
  board: Board,
  entries: readonly NewEntry[],
  newVoters = 0,
): Promise<Board> {
  let { summary } = board;
  const { boxId, boxHash } = board;
  for (let from = 0; from < entries.length; from += most) {
    const rows = entries.slice(from, from + most).map((entry) => {
      const n = summary.size;
      const leaf = leafOf(boxHash, n, entry);
      summary = append(summary, leaf);
      return { orgId: hand.orgId, boxId, n, leaf, ...columnsOf(entry) };
    });
    await hand.tx.insert(boardEntry).values(rows);
  }
  const voted = board.voted + newVoters;
  await hand.tx
    .update(boardHead)
    .set({
      size: summary.size,
      head: summary.head,
      frontier: concat(...summary.frontier.map(({ hash }) => hash)),
      voted,
    })
    .where(eq(boardHead.boxId, boxId));
  return { ...board, summary, voted };
}

/**
 * Signs how the board stands now, for devices and scrutineers to hold it to. Of two who wrote one after the other, the later may have
 * begun earlier: the time that is signed never goes back (V-12).
 */
export async function signCheckpoint(hand: Hand, board: Board, key: KeyPair): Promise<void> {
  const { boxId, boxHash, summary } = board;
  const [before] = await hand.tx
    .select({ time: boardCheckpoint.time })
    .from(boardCheckpoint)
    .where(eq(boardCheckpoint.boxId, boxId))
    .orderBy(desc(boardCheckpoint.size))
    .limit(1);
  const checkpoint = {
    size: summary.size,
    head: summary.head,
    root: rootOfFrontier(summary.frontier),
    time: Math.max(before?.time ?? 0, Math.floor(hand.now.getTime() / 1000)),
  };
  const signature = sign(chance, 'SCV1/checkpoint', key, checkpointHash(boxHash, checkpoint));
  await hand.tx.insert(boardCheckpoint).values({ orgId: hand.orgId, boxId, ...checkpoint, signature });
}
