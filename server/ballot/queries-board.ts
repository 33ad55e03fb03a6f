import { and, asc, desc, eq, gte } from 'drizzle-orm';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { concat } from '#app/domain/ballot/sealed/bytes';
import { canonical } from '#app/domain/ballot/sealed/document';
import { writeEntry } from '#app/domain/ballot/sealed/entries';
import type { BoxState } from '#app/domain/ballot/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { boardCheckpoint, boardCosign, boardEntry } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { ceremonyOf, findBox } from './load-box';
import { mayReadCounts } from './may-read-counts';
import { readEntries } from './read-board';

/** Entries that one answer carries. */
export const chunkSize = 400;

const hasBoard = (state: BoxState) => state !== 'planned' && state !== 'prepared';

/** The documents of a box as canonical texts, for consoles and verifiers. */
export async function readPapers({ tx }: Pick<Reader, 'tx'>, boxId: string) {
  const row = await findBox(tx, boxId);
  if (isRefusal(row)) return row;
  if (!row.manifest || !row.roll) return refuse('sealed.boxNotPrepared');
  const { source, keyset } = await ceremonyOf(tx, row);
  return { org: source, keyset: keyset!, roll: row.roll, box: row.manifest };
}

/** A portion of the board as lines of board.jsonl; fewer than asked for are the end. */
export async function readBoardLines(
  { tx }: Pick<Reader, 'tx'>,
  boxId: string,
  from: number,
): Promise<string | Refusal> {
  const row = await findBox(tx, boxId);
  if (isRefusal(row)) return row;
  if (!Number.isInteger(from) || from < 0) return refuse('platform.badInput');
  const entries = await readEntries(tx, boxId, from, chunkSize);
  return entries.map((entry) => `${writeEntry(entry)}\n`).join('');
}

/** The same for somebody at a page: the record of a box with few raters is not for everybody. */
export async function readOpenBoard(
  { tx, actor }: Reader,
  boxId: string,
  from: number,
): Promise<string | Refusal> {
  const row = await findBox(tx, boxId);
  if (isRefusal(row)) return row;
  return (await mayReadCounts(tx, actor, row))
    ? readBoardLines({ tx }, boxId, from)
    : refuse('sealed.countsProtected');
}

const b = (column: Uint8Array) => toBase64url(new Uint8Array(column));

/** Signed checkpoints with the scrutineers' signatures under them, as lines of checkpoints.jsonl; `last` only the newest. */
export async function readCheckpointLines(tx: Tx, boxId: string, last = false): Promise<string[]> {
  const rows = await tx
    .select()
    .from(boardCheckpoint)
    .where(eq(boardCheckpoint.boxId, boxId))
    .orderBy(last ? desc(boardCheckpoint.size) : asc(boardCheckpoint.size))
    .limit(last ? 1 : 100_000);
  const cosigns = await tx
    .select()
    .from(boardCosign)
    .where(and(eq(boardCosign.boxId, boxId), gte(boardCosign.size, rows[0]?.size ?? 0)))
    .orderBy(asc(boardCosign.w));
  return rows.map(({ size, head, root, time, signature }) =>
    canonical({
      size,
      head: b(head),
      root: b(root),
      time,
      sig: b(signature),
      cosigs: cosigns.filter((one) => one.size === size).map(({ w, signature: sig }) => ({ w, sig: b(sig) })),
    }),
  );
}

/** All signed checkpoints of a box. */
export async function readCheckpoints({ tx }: Pick<Reader, 'tx'>, boxId: string): Promise<string | Refusal> {
  const row = await findBox(tx, boxId);
  if (isRefusal(row)) return row;
  return (await readCheckpointLines(tx, boxId)).map((line) => `${line}\n`).join('');
}

/**
 * What a device needs to look for its own ballot without telling which one is its own: every leaf of the board (32 bytes each, base64url
 * together) up to the newest checkpoint, and that checkpoint.
 */
export async function readLeaves({ tx }: Pick<Reader, 'tx'>, boxId: string) {
  const row = await findBox(tx, boxId);
  if (isRefusal(row)) return row;
  if (!hasBoard(row.state)) return refuse('sealed.boxNotOpen');
  const [checkpoint] = await readCheckpointLines(tx, boxId, true);
  const rows = await tx
    .select({ leaf: boardEntry.leaf })
    .from(boardEntry)
    .where(eq(boardEntry.boxId, boxId))
    .orderBy(asc(boardEntry.n));
  return {
    state: row.state,
    checkpoint: checkpoint ?? null,
    leaves: toBase64url(concat(...rows.map(({ leaf }) => new Uint8Array(leaf)))),
  };
}
