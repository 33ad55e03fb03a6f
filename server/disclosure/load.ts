import { and, eq, inArray } from 'drizzle-orm';
import { afterVersionStep, type VersionState, type VersionStep } from '#app/domain/disclosure/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { disclosure, disclosureVersion, disclosureWriter } from '#db/schema';
import { personOf } from '#server/congress/load';
import type { Hand } from '#server/platform/command';

export type ItemRow = typeof disclosure.$inferSelect;
export type VersionRow = typeof disclosureVersion.$inferSelect;
/** An item with the version that is on its way. */
export type Held = { readonly item: ItemRow; readonly version: VersionRow };

/** States in which a version is on its way; an item has one such version at most. */
export const openStates: readonly VersionState[] = ['draft', 'checking', 'approving', 'approved'];

/** Locks an item; refuses `disclosure.noDisclosure`. */
export async function lockItem({ tx }: Hand, id: string): Promise<ItemRow | Refusal> {
  const [item] = await tx.select().from(disclosure).where(eq(disclosure.id, id)).for('update');
  return item ?? refuse('disclosure.noDisclosure');
}

/** Finds the version of an item that is on its way; null where nothing is. */
export async function findOpen({ tx }: Hand, id: string): Promise<VersionRow | null> {
  const open = and(eq(disclosureVersion.disclosureId, id), inArray(disclosureVersion.state, [...openStates]));
  const [version] = await tx.select().from(disclosureVersion).where(open).for('update');
  return version ?? null;
}

/**
 * Locks an item with its version on the way, as the person saw it; refuses `disclosure.step` where none is, and `disclosure.changedMeanwhile`
 * where it has moved on since.
 */
export async function lockOpen(
  hand: Hand,
  given: { readonly disclosure: string; readonly seen?: number },
): Promise<Held | Refusal> {
  const item = await lockItem(hand, given.disclosure);
  if (isRefusal(item)) return item;
  const version = await findOpen(hand, item.id);
  if (!version) return refuse('disclosure.step');
  if (given.seen !== undefined && given.seen !== version.revision)
    return refuse('disclosure.changedMeanwhile');
  return { item, version };
}

/** The same for somebody who writes: refuses `disclosure.step` where the words were handed in, `disclosure.fromSource` where nobody wrote them. */
export async function lockDraft(
  hand: Hand,
  given: { readonly disclosure: string; readonly seen?: number },
): Promise<Held | Refusal> {
  const held = await lockOpen(hand, given);
  if (isRefusal(held)) return held;
  if (held.version.state !== 'draft') return refuse('disclosure.step');
  return held.version.authorId === null ? refuse('disclosure.fromSource') : held;
}

/** Takes a locked version one step on its way; refuses `disclosure.step` where the table has no such row. */
export async function moveVersion(
  { tx }: Hand,
  version: VersionRow,
  step: VersionStep,
  more: Partial<typeof disclosureVersion.$inferInsert> = {},
): Promise<VersionRow | Refusal> {
  const state = afterVersionStep(version.state, step);
  if (state === null) return refuse('disclosure.step');
  const [moved] = await tx
    .update(disclosureVersion)
    .set({ ...more, state, revision: version.revision + 1 })
    .where(eq(disclosureVersion.id, version.id))
    .returning();
  return moved!;
}

/** Counts the revision up, so that whoever decides on the version has seen it as it is. */
export async function touch({ tx }: Hand, version: VersionRow): Promise<number> {
  const revision = version.revision + 1;
  await tx.update(disclosureVersion).set({ revision }).where(eq(disclosureVersion.id, version.id));
  return revision;
}

/** Remembers that the person at the desk has a hand in the words of this version. */
export async function signAsWriter(hand: Hand, versionId: string): Promise<void> {
  await hand.tx
    .insert(disclosureWriter)
    .values({ orgId: hand.orgId, versionId, personId: personOf(hand) })
    .onConflictDoNothing();
}

/** Whether the person at the desk wrote any of it, whatever other offices they hold. */
export async function hasWritten(hand: Hand, version: VersionRow): Promise<boolean> {
  const personId = personOf(hand);
  if (version.authorId === personId) return true;
  const [row] = await hand.tx
    .select({ personId: disclosureWriter.personId })
    .from(disclosureWriter)
    .where(and(eq(disclosureWriter.versionId, version.id), eq(disclosureWriter.personId, personId)));
  return row !== undefined;
}
