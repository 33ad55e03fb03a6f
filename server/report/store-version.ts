import { createHash, randomBytes } from 'node:crypto';
import { ANCHOR_VERSION, type Block } from '#app/domain/report/document';
import { documentBlock, documentVersion } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { VersionRow } from './load';

const AT_ONCE = 1_000;

/** An id no paragraph has had before: 72 random bits, safe in an address and in a page. */
export const newBlockId = (): string => randomBytes(9).toString('base64url').replace(/-/g, 'a');

/** SHA-256 in hex of what a reader has before them: each paragraph's number and text. A vote is bound to it. */
export function textHash(blocks: readonly Pick<Block, 'label' | 'text'>[]): string {
  const hash = createHash('sha256');
  for (const block of blocks) hash.update(JSON.stringify([block.label ?? '', block.text]));
  return hash.digest('hex');
}

type NewVersion = {
  documentId: string;
  number: number;
  kind: VersionRow['kind'];
  fileId: string | null;
  substantive: boolean;
  changes: Record<string, unknown>;
  textHash: string;
  createdBy: string;
};

/** Writes a version with its paragraphs, a thousand to a statement. */
export async function storeVersion(
  hand: Hand,
  version: NewVersion,
  blocks: readonly Block[],
): Promise<VersionRow> {
  const [stored] = await hand.tx
    .insert(documentVersion)
    .values({
      ...version,
      orgId: hand.orgId,
      anchorVersion: ANCHOR_VERSION,
      blockCount: blocks.length,
      createdAt: hand.now,
    })
    .returning();
  for (let from = 0; from < blocks.length; from += AT_ONCE) {
    await hand.tx.insert(documentBlock).values(
      blocks.slice(from, from + AT_ONCE).map(({ id, ordinal, kind, level, label, text, runs, table }) => ({
        orgId: hand.orgId,
        versionId: stored!.id,
        ordinal,
        blockId: id,
        kind,
        level,
        label: label ?? null,
        text,
        detail: { ...(runs ? { runs } : {}), ...(table ? { table } : {}) },
      })),
    );
  }
  return stored!;
}
