import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '#db/client';
import { disclosureAttachment, disclosureQuestion } from '#db/schema';
import type { ItemRow, VersionRow } from './load';

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

/** What was said around an item: the questions that were brought, their answers, and the reasons that stand in the place of something. */
export async function wordsAround(tx: Tx, item: ItemRow): Promise<string[]> {
  const questions = await tx
    .select({
      text: disclosureQuestion.text,
      answer: disclosureQuestion.answer,
      rectified: disclosureQuestion.rectified,
      hiddenWhy: disclosureQuestion.hiddenWhy,
    })
    .from(disclosureQuestion)
    .where(and(eq(disclosureQuestion.disclosureId, item.id), isNotNull(disclosureQuestion.broughtAt)));
  const said = questions.flatMap(({ text, answer, rectified, hiddenWhy }) => [
    text,
    ...[answer, rectified, hiddenWhy],
  ]);
  return [...said, item.takenDownNote].filter((words) => words !== null);
}

/** The files of a version in the order in which its seal holds them. */
export const filesOf = (tx: Tx, versionId: string) =>
  tx
    .select({ name: disclosureAttachment.name, file: disclosureAttachment.file })
    .from(disclosureAttachment)
    .where(eq(disclosureAttachment.versionId, versionId))
    .orderBy(asc(disclosureAttachment.addedAt), asc(disclosureAttachment.id));
