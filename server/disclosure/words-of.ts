import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client';
import { disclosureAttachment } from '#db/schema';
import type { VersionRow } from './load';

/** Everything that readers of a version could come to see, unredacted, piece by piece. */
export async function wordsOf(tx: Tx, version: VersionRow): Promise<string[]> {
  const files = await tx
    .select({ name: disclosureAttachment.name, text: disclosureAttachment.text })
    .from(disclosureAttachment)
    .where(eq(disclosureAttachment.versionId, version.id));
  return [
    version.title,
    version.text,
    version.why ?? '',
    ...version.figures.flatMap(({ name, value }) => [name, value]),
    ...files.flatMap(({ name, text }) => [name, text]),
  ];
}

/** The files of a version in the order in which its seal holds them. */
export const filesOf = (tx: Tx, versionId: string) =>
  tx
    .select({ name: disclosureAttachment.name, file: disclosureAttachment.file })
    .from(disclosureAttachment)
    .where(eq(disclosureAttachment.versionId, versionId))
    .orderBy(asc(disclosureAttachment.addedAt), asc(disclosureAttachment.id));
