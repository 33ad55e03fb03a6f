import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '#db/client';
import { document, documentBlock, documentVersion, sealedItem, storedFile } from '#db/schema';

type File = { readonly name: string; readonly content: string | Uint8Array };

/**
 * The texts that were voted on, each in a file whose SHA-256 is its hash: paragraphs as [number, text] one behind the other, a PDF as
 * it was handed in. An item with several papers is bound to the list of their hashes, which is a file too.
 */
export async function readBundleTexts(tx: Tx, boxId: string): Promise<File[]> {
  const items = await tx
    .select({
      itemId: sealedItem.agendaItemId,
      textHash: sealedItem.textHash,
      versionId: sealedItem.versionId,
    })
    .from(sealedItem)
    .where(and(eq(sealedItem.boxId, boxId), isNotNull(sealedItem.versionId)));
  if (items.length === 0) return [];
  const versions = await tx
    .select({
      id: documentVersion.id,
      itemId: document.agendaItemId,
      kind: documentVersion.kind,
      textHash: documentVersion.textHash,
      outAt: documentVersion.outAt,
      number: documentVersion.number,
      current: document.currentVersion,
      fileId: documentVersion.fileId,
    })
    .from(documentVersion)
    .innerJoin(document, eq(document.id, documentVersion.documentId))
    .where(
      inArray(
        document.agendaItemId,
        items.flatMap(({ itemId }) => itemId ?? []),
      ),
    )
    .orderBy(asc(document.createdAt), asc(document.id), asc(documentVersion.number));
  const bound = new Set(items.map(({ versionId }) => versionId));
  const wanted = versions.filter(({ id, number, current }) => bound.has(id) || number === current);
  const blocks = await tx
    .select({ versionId: documentBlock.versionId, label: documentBlock.label, text: documentBlock.text })
    .from(documentBlock)
    .where(
      inArray(
        documentBlock.versionId,
        wanted.map(({ id }) => id),
      ),
    )
    .orderBy(asc(documentBlock.versionId), asc(documentBlock.ordinal));
  const originals = await tx
    .select({ id: storedFile.id, bytes: storedFile.bytes })
    .from(storedFile)
    .where(
      inArray(
        storedFile.id,
        wanted.flatMap(({ kind, fileId }) => (kind === 'pdf' && fileId ? [fileId] : [])),
      ),
    );
  const files = new Map<string, File>();
  for (const { id, kind, textHash, fileId } of wanted) {
    if (kind === 'pdf') {
      const file = originals.find((one) => one.id === fileId);
      if (file) files.set(textHash, { name: `docs/${textHash}.pdf`, content: new Uint8Array(file.bytes) });
      continue;
    }
    const text = blocks
      .filter(({ versionId }) => versionId === id)
      .map(({ label, text }) => JSON.stringify([label ?? '', text]))
      .join('');
    files.set(textHash, { name: `docs/${textHash}.txt`, content: text });
  }
  for (const { itemId, textHash } of items) {
    if (!textHash || files.has(textHash)) continue;
    const own = wanted.filter((version) => version.itemId === itemId && version.number === version.current);
    const content = own.map((version) => version.textHash).join('\n');
    files.set(textHash, { name: `docs/${textHash}.list.txt`, content });
  }
  return [...files.values()];
}
