import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { ciphersHash, ciphersOf, cutBody, trackerOf } from '#app/domain/ballot/sealed/ballot';
import { toBase64url as b } from '#app/domain/ballot/sealed/base64url';
import { append, checkpointHash, emptyBoard, leafOf } from '#app/domain/ballot/sealed/board';
import type { Box } from '#app/domain/ballot/sealed/box';
import { concat } from '#app/domain/ballot/sealed/bytes';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import { ballotSource, close } from '#app/domain/ballot/sealed/entries';
import { rootOfFrontier } from '#app/domain/ballot/sealed/merkle';
import { isSigned } from '#app/domain/ballot/sealed/signature';
import type { Tx } from '#db/client';
import { boardCheckpoint, boardEntry, boardHead } from '#db/schema';
import { entryOf } from '#server/ballot/read-board';

const b64 = (column: Uint8Array) => b(new Uint8Array(column));

/**
 * Computes a board again from its entries, and holds leaves, head, tree, checkpoints, the close and every person's chain to it. Returns
 * its ballots as they were sent, in the order of the board, and how often it was closed.
 */
export async function checkedBoard(tx: Tx, boxId: string, { paper, manifest }: Box) {
  const of = sql`box_id = ${boxId}`;
  const rows = await tx.select().from(boardEntry).where(of).orderBy(boardEntry.n);
  const [standing] = await tx.select().from(boardHead).where(of);
  const signed = await tx.select().from(boardCheckpoint).where(of).orderBy(boardCheckpoint.size);
  const summaries = [emptyBoard];
  const newest = new Map<string, { seq: number; tracker: string }>();
  const ballots: string[] = [];
  for (const [at, row] of rows.entries()) {
    const entry = entryOf(row);
    const leaf = leafOf(paper.boxHash, at, entry);
    expect([row.n, b64(row.leaf)]).toEqual([at, b(leaf)]);
    summaries.push(append(summaries[at]!, leaf));
    if (entry.type !== 'ballot') continue;
    const { pseudonym, seq, prev, body } = entry.ballot;
    const held = ciphersHash(ciphersOf(paper.units, cutBody(paper.units, body)!));
    const tracker = b(trackerOf(paper.boxHash, entry.ballot, held));
    const before = newest.get(b(pseudonym));
    expect([seq, b(prev), b64(row.tracker!)]).toEqual([
      (before?.seq ?? 0) + 1,
      before?.tracker ?? '',
      tracker,
    ]);
    newest.set(b(pseudonym), { seq, tracker });
    ballots.push(ballotSource(entry.ballot));
  }
  const last = summaries.at(-1)!;
  expect([standing!.size, b64(standing!.head), b64(standing!.frontier), standing!.voted]).toEqual([
    rows.length,
    b(last.head),
    b(concat(...last.frontier.map(({ hash }) => hash))),
    newest.size,
  ]);
  let time = 0;
  for (const row of signed) {
    const at = summaries[row.size]!;
    const checkpoint = { size: row.size, head: at.head, root: rootOfFrontier(at.frontier), time: row.time };
    expect([b64(row.head), b64(row.root)]).toEqual([b(checkpoint.head), b(checkpoint.root)]);
    const hash = checkpointHash(paper.boxHash, checkpoint);
    expect(isSigned('SCV1/checkpoint', manifest.boardKey, hash, new Uint8Array(row.signature))).toBe(true);
    expect(row.time).toBeGreaterThanOrEqual(time);
    time = row.time;
  }
  expect(signed.at(-1)!.size).toBe(rows.length);
  const closes = rows.filter(({ type }) => type === 'close');
  for (const { n, source } of closes) {
    const said = close.parse(readCanonical(source!));
    const at = summaries[n]!;
    expect([said.size, b(said.head), b(said.root), said.counted]).toEqual([
      n,
      b(at.head),
      b(rootOfFrontier(at.frontier)),
      newest.size,
    ]);
  }
  return { ballots, voted: newest.size, closes: closes.length };
}
