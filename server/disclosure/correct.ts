import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import { correctForm } from '#app/domain/disclosure/desk-forms';
import { refuse } from '#app/domain/refusals';
import { disclosureVersion } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { findOpen, lockItem, signAsWriter, type VersionRow } from './load';

/**
 * Begins the next version of an item, with the reason that its readers will see: a copy of the words, files and blacked out places it has now.
 * What hangs on the board stays there until the new one takes its place. Refuses `disclosure.underway` where one is being prepared already.
 */
export const correct = command({
  name: 'disclosure.correct',
  input: correctForm,
  load: (hand, given) => lockItem(hand, given.disclosure),
  perform: async (hand, { why }, item) => {
    if (item.takenDownAt) return refuse('disclosure.step');
    if (await findOpen(hand, item.id)) return refuse('disclosure.underway');
    const latest = await wordsNow(hand, item.id);
    if (!latest) return refuse('disclosure.step');
    const [newest] = await hand.tx
      .select({ number: disclosureVersion.number })
      .from(disclosureVersion)
      .where(eq(disclosureVersion.disclosureId, item.id))
      .orderBy(desc(disclosureVersion.number))
      .limit(1);
    const { title, text, figures, effectiveFrom, effectiveTo, decisionKind, decisionId } = latest;
    const [made] = await hand.tx
      .insert(disclosureVersion)
      .values({
        ...{ title, text, figures, effectiveFrom, effectiveTo, decisionKind, decisionId, why },
        ...{ orgId: hand.orgId, disclosureId: item.id, authorId: personOf(hand), state: 'draft' },
        number: newest!.number + 1,
      })
      .returning({ id: disclosureVersion.id, number: disclosureVersion.number });
    await copyParts(hand, latest, made!.id);
    await signAsWriter(hand, made!.id);
    return done(
      { disclosure: item.id },
      { name: 'disclosure.correctionBegun', subject: item.id, data: { version: made!.number } },
    );
  },
});

/** What readers see now, or what came by itself and was dropped before it hung; never words that nobody checked. */
async function wordsNow({ tx }: Hand, item: string): Promise<VersionRow | undefined> {
  const { disclosureId, state, authorId, number } = disclosureVersion;
  const [row] = await tx
    .select()
    .from(disclosureVersion)
    .where(
      and(eq(disclosureId, item), or(eq(state, 'published'), and(eq(state, 'dropped'), isNull(authorId)))),
    )
    .orderBy(sql`${state} = 'published' desc`, desc(number))
    .limit(1);
  return row;
}

/** Files, blacked out places, and whoever had a hand in the words: what they wrote they neither check nor approve in the next version either. */
async function copyParts({ tx, orgId }: Hand, { id: from, authorId }: VersionRow, to: string) {
  await tx.execute(sql`
    insert into disclosure_writer (org_id, version_id, person_id)
    select ${orgId}::uuid, ${to}::uuid, w.person_id from disclosure_writer w where w.version_id = ${from}
    union select ${orgId}::uuid, ${to}::uuid, p.id from person p where p.id = ${authorId}`);
  await tx.execute(sql`
    insert into disclosure_attachment (org_id, version_id, name, kind, size, file, text, added_by, added_at)
    select org_id, ${to}, name, kind, size, file, text, added_by, added_at from disclosure_attachment where version_id = ${from}`);
  await tx.execute(sql`
    insert into disclosure_redaction (org_id, version_id, pattern, replacement, reason, seen_from, by_id, at)
    select org_id, ${to}, pattern, replacement, reason, seen_from, by_id, at from disclosure_redaction where version_id = ${from}`);
}
