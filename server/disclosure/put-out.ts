import { and, desc, eq, inArray } from 'drizzle-orm';
import type { SourceRule } from '#app/domain/disclosure/source-rules';
import { afterVersionStep, type VersionState } from '#app/domain/disclosure/states';
import type { Source } from '#app/domain/disclosure/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { disclosure, disclosureVersion } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { Told } from './sources/source';

/** An item that a source brought, with the seal of its newest version. */
export type Taken = Pick<
  typeof disclosure.$inferSelect,
  'id' | 'publishedAt' | 'takenDownAt' | 'waitsForClosing' | 'embargoUntil'
> & { readonly hash: string | null; readonly versions: number };

type Brought = {
  readonly source: Source;
  readonly sourceId: string;
  readonly category: string;
  readonly rule: SourceRule;
  readonly told: Told;
};

const hourMs = 3_600_000;

/** When an item may go out that happens now; null: at once. */
export const embargoOf = ({ embargoHours }: SourceRule, now: Date): Date | null =>
  embargoHours > 0 ? new Date(now.getTime() + embargoHours * hourMs) : null;

/** Writes the item of a source; null where it was taken before, also a moment ago by somebody else. */
export async function takeUp(
  hand: Hand,
  { source, sourceId, category, rule, told }: Brought,
): Promise<Taken | null> {
  const waits = told.session !== null && told.session.closedAt === null;
  const [row] = await hand.tx
    .insert(disclosure)
    .values({
      orgId: hand.orgId,
      year: Number(dayInShanghai(hand.now).slice(0, 4)),
      category,
      audience: rule.audience,
      source,
      sourceId,
      sessionId: told.session?.id ?? null,
      waitsForClosing: waits,
      embargoUntil: waits ? null : embargoOf(rule, hand.now),
      keepDays: rule.keepDays,
      createdAt: hand.now,
    })
    .onConflictDoNothing()
    .returning();
  return row ? { ...row, hash: null, versions: 0 } : null;
}

/** The item that a source brought before, locked. */
export async function findTaken(tx: Tx, source: Source, sourceId: string): Promise<Taken> {
  const [row] = await tx
    .select()
    .from(disclosure)
    .where(and(eq(disclosure.source, source), eq(disclosure.sourceId, sourceId)))
    .for('update');
  if (!row) throw new Error(`What ${source} ${sourceId} brought is gone.`);
  const [newest] = await tx
    .select({ hash: disclosureVersion.hash, number: disclosureVersion.number })
    .from(disclosureVersion)
    .where(eq(disclosureVersion.disclosureId, row.id))
    .orderBy(desc(disclosureVersion.number))
    .limit(1);
  return { ...row, hash: newest?.hash ?? null, versions: newest?.number ?? 0 };
}

const open: readonly VersionState[] = ['draft', 'checking', 'approving', 'approved'];

/** The next version of an item in the words of its source, approved beforehand by the rule of its kind. One that was being prepared gives way. */
export async function beginVersion(
  { tx, orgId, now }: Hand,
  item: Taken,
  { title, text, figures, why, hash }: Told & { readonly hash: string },
): Promise<void> {
  const being = and(eq(disclosureVersion.disclosureId, item.id), inArray(disclosureVersion.state, [...open]));
  if (item.versions > 0) {
    // Two steps of the table: back to its author, then dropped.
    await tx.update(disclosureVersion).set({ state: 'draft' }).where(being);
    await tx.update(disclosureVersion).set({ state: 'dropped' }).where(being);
  }
  await tx.insert(disclosureVersion).values({
    orgId,
    disclosureId: item.id,
    number: item.versions + 1,
    title,
    text,
    figures,
    effectiveFrom: dayInShanghai(now),
    why: item.versions > 0 ? why : null,
    state: afterVersionStep('draft', 'putOut') ?? 'approved',
    hash,
    submittedAt: now,
    checkedAt: now,
    checkResult: 'open',
    approvedAt: now,
  });
}
