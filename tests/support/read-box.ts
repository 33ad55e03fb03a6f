import { sql } from 'drizzle-orm';
import type { Checkpoint } from '#app/domain/ballot/sealed/board';
import type { Box } from '#app/domain/ballot/sealed/box';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import { aggregateEntry } from '#app/domain/ballot/sealed/entries';
import type { Opening } from '#app/domain/ballot/sealed/partial';
import type { Tx } from '#db/client';
import { boardCheckpoint } from '#db/schema';
import { readDocuments } from '#server/ballot/read-board';

/** What scrutineers decrypt, as the board says it. */
export async function openingAt(tx: Tx, boxId: string, { paper }: Box): Promise<Opening> {
  const [sums] = await readDocuments(tx, boxId, 'aggregate');
  const { closeHash, slots } = aggregateEntry.parse(readCanonical(sums!.source));
  return { boxHash: paper.boxHash, closeHash, slots: slots.map(([alpha, beta]) => ({ alpha, beta })) };
}

/** The checkpoint that holds the close. */
export async function closeCheckpoint(tx: Tx, boxId: string): Promise<Checkpoint> {
  const [close] = await readDocuments(tx, boxId, 'close');
  const [row] = await tx
    .select()
    .from(boardCheckpoint)
    .where(sql`box_id = ${boxId} and size = ${close!.n + 1}`);
  const { size, head, root, time } = row!;
  return { size, head: new Uint8Array(head), root: new Uint8Array(root), time };
}
