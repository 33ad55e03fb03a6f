import { asc, eq, sql } from 'drizzle-orm';
import type { DeskFile, DutyChoice, Place, Reading } from '#app/domain/disclosure/desk-views';
import { personalSpans } from '#app/domain/disclosure/personal-numbers';
import { redactFigures, redactText } from '#app/domain/disclosure/redact';
import type { ReaderLevel } from '#app/domain/disclosure/words';
import type { Tx } from '#db/client';
import { disclosureAttachment as attachments, disclosureRedaction as redactions } from '#db/schema';
import type { VersionRow } from './load';

type Parts = {
  readonly original: Reading;
  readonly files: readonly DeskFile[];
  readonly places: readonly Place[];
  /** How many personal numbers are hidden by themselves. */
  readonly hidden: number;
};

/** A version as those who prepare it see it: its words, files and blacked out places. */
export async function readParts(tx: Tx, version: VersionRow): Promise<Parts> {
  const files = await tx
    .select({ id: attachments.id, name: attachments.name, size: attachments.size, text: attachments.text })
    .from(attachments)
    .where(eq(attachments.versionId, version.id))
    .orderBy(asc(attachments.addedAt), asc(attachments.id));
  const places = await tx
    .select({
      id: redactions.id,
      pattern: redactions.pattern,
      replacement: redactions.replacement,
      reason: redactions.reason,
      seenFrom: redactions.seenFrom,
    })
    .from(redactions)
    .where(eq(redactions.versionId, version.id))
    .orderBy(asc(redactions.at), asc(redactions.id));
  const { title, text, figures } = version;
  const original: Reading = {
    ...{ title, text, figures },
    files: files.map((file) => ({ name: file.name, text: file.text || null })),
  };
  const words = [title, text, ...figures.flatMap(({ name, value }) => [name, value])];
  const all = [...words, ...files.flatMap((file) => [file.name, file.text])];
  return {
    original,
    files: files.map(({ text: read, ...file }) => ({ ...file, hasText: read !== '' })),
    places,
    hidden: all.reduce((sum, one) => sum + personalSpans(one).length, 0),
  };
}

/** What readers of a level get of it. */
export function shownTo(level: ReaderLevel, { original, places }: Parts): Reading {
  const redact = (text: string) => redactText(text, places, level);
  return {
    title: redact(original.title),
    text: redact(original.text),
    figures: redactFigures(original.figures, places, level),
    files: original.files.map(({ name, text }) => ({ name: redact(name), text: text && redact(text) })),
  };
}

/** The duties that an item can fulfil on a day, by code; two hundred at most. */
export async function readDutyChoices(tx: Tx, today: string): Promise<DutyChoice[]> {
  const rows = await tx.execute<DutyChoice & Record<string, unknown>>(sql`
    select id, code, title, category, audience, frequency, keep_days as "keepDays" from disclosure_duty
    where ends_on is null or ends_on >= ${today}::date - 400 order by code limit 200`);
  return [...rows];
}
