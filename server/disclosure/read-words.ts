import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ShownVersion } from '#app/domain/disclosure/board-views';
import { changesBetween } from '#app/domain/disclosure/changes';
import { type RedactionRule, redactFigures, redactText } from '#app/domain/disclosure/redact';
import type { ReaderLevel } from '#app/domain/disclosure/words';
import type { Tx } from '#db/client';
import {
  disclosureAttachment as attachments,
  disclosureRedaction as redactions,
  disclosureVersion as versions,
} from '#db/schema';
import { sealOf } from './hash-of-version';

/** What a reader of some level gets of a text of an item. */
export type Redact = (text: string) => string;

/**
 * The rules of items, by their ids: what one version blacks out is blacked out in every one that readers see, or the history would tell what
 * the correction hides.
 */
export async function rulesOf(tx: Tx, items: readonly string[]): Promise<Map<string, RedactionRule[]>> {
  const rules = new Map<string, RedactionRule[]>();
  if (items.length === 0) return rules;
  const rows = await tx
    .select({
      item: versions.disclosureId,
      pattern: redactions.pattern,
      replacement: redactions.replacement,
      seenFrom: redactions.seenFrom,
    })
    .from(redactions)
    .innerJoin(versions, eq(versions.id, redactions.versionId))
    .where(
      and(
        inArray(versions.disclosureId, [...items]),
        // What somebody blacks out in a draft, and the words they put there, were approved by nobody yet.
        inArray(versions.state, ['published', 'superseded']),
      ),
    )
    .orderBy(asc(redactions.at), asc(redactions.id));
  for (const { item, ...rule } of rows) rules.set(item, [...(rules.get(item) ?? []), rule]);
  return rules;
}

/** So many versions of an item are shown with their words; each reading of the page blacks them out anew. */
const mostVersions = 20;

/**
 * The published versions of an item as readers of a level get them, the newest first. Files as their text, and that for the newest version
 * alone; of former ones the names.
 */
export async function readVersions(
  tx: Tx,
  item: string,
  rules: readonly RedactionRule[],
  level: ReaderLevel,
): Promise<ShownVersion[]> {
  const rows = await tx
    .select()
    .from(versions)
    .where(and(eq(versions.disclosureId, item), inArray(versions.state, ['published', 'superseded'])))
    .orderBy(desc(versions.number))
    .limit(mostVersions);
  const files = await tx
    .select({
      id: attachments.id,
      versionId: attachments.versionId,
      name: attachments.name,
      size: attachments.size,
      // The words of a file may be long: they are fetched and blacked out where they are read, in the newest version.
      text: sql<string>`case when ${versions.state} = 'published' then ${attachments.text} else '' end`,
      isText: sql<boolean>`${attachments.text} <> ''`,
    })
    .from(attachments)
    .innerJoin(versions, eq(versions.id, attachments.versionId))
    .where(
      inArray(
        attachments.versionId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(attachments.addedAt), asc(attachments.id));
  const redact: Redact = (text) => redactText(text, rules, level);
  const shown = rows.map((row): ShownVersion => {
    return {
      number: row.number,
      title: redact(row.title),
      text: redact(row.text),
      figures: redactFigures(row.figures, rules, level),
      effectiveFrom: row.effectiveFrom,
      effectiveTo: row.effectiveTo,
      why: row.why && redact(row.why),
      publishedAt: row.publishedAt,
      seal: sealOf(row),
      attachments: files
        .filter(({ versionId }) => versionId === row.id)
        .map(({ id, name, size, text, isText }) => ({
          id,
          name: redact(name),
          size,
          isFormer: isText && text === '',
          text: text === '' ? null : redact(text),
        })),
      changes: null,
    };
  });
  return shown.map((version, at) => {
    const before = shown[at + 1];
    return before ? { ...version, changes: changesBetween(wordsOf(before), wordsOf(version)) } : version;
  });
}

const wordsOf = ({ title, text, figures, attachments: files }: ShownVersion): string =>
  [
    title,
    text,
    ...figures.map(({ name, value }) => `${name}　${value}`),
    ...files.map(({ name, size }) => `${name}（${size} B）`),
  ].join('\n');
