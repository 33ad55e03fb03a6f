import { createHash } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client';
import { document, documentVersion } from '#db/schema';

/** The text that a vote on an item is bound to: the versions that are out, as one hash; null where no paper is out. */
export async function textOfItem(
  tx: Tx,
  itemId: string,
): Promise<{ versionId: string; textHash: string } | null> {
  const rows = await tx
    .select({ versionId: documentVersion.id, textHash: documentVersion.textHash })
    .from(document)
    .innerJoin(
      documentVersion,
      and(eq(documentVersion.documentId, document.id), eq(documentVersion.number, document.currentVersion)),
    )
    .where(eq(document.agendaItemId, itemId))
    .orderBy(asc(document.createdAt), asc(document.id));
  const first = rows[0];
  if (!first) return null;
  if (rows.length === 1) return first;
  const joined = rows.map((row) => row.textHash).join('\n');
  return { versionId: first.versionId, textHash: createHash('sha256').update(joined).digest('hex') };
}
