import { createHash } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client';
import { document, documentVersion } from '#db/schema';

/** What is out on an item: its first version, and all of them as one hash in hex. */
export type ItemText = { readonly versionId: string; readonly textHash: string };

/** The texts that votes on these items are bound to: by item, where a paper is out. */
export async function textsOfItems(tx: Tx, itemIds: readonly string[]): Promise<Map<string, ItemText>> {
  const rows = await tx
    .select({
      itemId: document.agendaItemId,
      versionId: documentVersion.id,
      textHash: documentVersion.textHash,
    })
    .from(document)
    .innerJoin(
      documentVersion,
      and(eq(documentVersion.documentId, document.id), eq(documentVersion.number, document.currentVersion)),
    )
    .where(inArray(document.agendaItemId, [...itemIds]))
    .orderBy(asc(document.createdAt), asc(document.id));
  const items = new Set(rows.flatMap(({ itemId }) => itemId ?? []));
  return new Map([...items].map((id) => [id, together(rows.filter(({ itemId }) => itemId === id))]));
}

function together(rows: readonly ItemText[]): ItemText {
  const [{ versionId, textHash }] = rows as [ItemText];
  if (rows.length === 1) return { versionId, textHash };
  const joined = rows.map((row) => row.textHash).join('\n');
  return { versionId, textHash: createHash('sha256').update(joined).digest('hex') };
}

/** The text that a vote on an item is bound to: the versions that are out, as one hash; null where no paper is out. */
export const textOfItem = async (tx: Tx, itemId: string): Promise<ItemText | null> =>
  (await textsOfItems(tx, [itemId])).get(itemId) ?? null;
