import { and, asc, eq, inArray } from 'drizzle-orm';
import { type Accepted, rollOut as applyAccepted } from '#app/domain/report/amendment';
import type { Block } from '#app/domain/report/document';
import type { Tx } from '#db/client';
import { amendment } from '#db/schema';
import type { AmendmentRow } from './load';

/** An accepted amendment as the roll-out takes it. */
export const asAccepted = (row: AmendmentRow): Accepted => ({
  id: row.id,
  target: row.blockId,
  kind: row.kind,
  text: row.text,
  baseText: row.baseText,
  ...(row.finalText === null ? {} : { finalText: row.finalText }),
});

/** What the accepted amendments of a paper make of its text; the same for the preview and for the deed. */
export async function planRollOut(tx: Tx, documentId: string, blocks: readonly Block[], newId: () => string) {
  const rows = await tx
    .select()
    .from(amendment)
    .where(
      and(eq(amendment.documentId, documentId), inArray(amendment.state, ['accepted', 'acceptedInPart'])),
    )
    .orderBy(asc(amendment.createdAt), asc(amendment.id));
  return { rows, ...applyAccepted(blocks, rows.map(asAccepted), newId) };
}
