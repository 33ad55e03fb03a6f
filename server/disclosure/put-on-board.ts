import { and, eq, sql } from 'drizzle-orm';
import { afterVersionStep } from '#app/domain/disclosure/states';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { addDays, dayInShanghai } from '#app/domain/statute/deadlines';
import { disclosure, disclosureVersion } from '#db/schema';
import type { Hand } from '#server/platform/command';

/**
 * Puts the approved version of a disclosure on the board: gives it its number at the first time, takes the former version's place and keeps it up
 * for its days from today. Refuses `disclosure.noDisclosure`, and `disclosure.step` where nothing is approved or the item was taken down.
 */
export async function putOnBoard(hand: Hand, id: string): Promise<Fact<FactName> | Refusal> {
  const { tx, now } = hand;
  const [item] = await tx.select().from(disclosure).where(eq(disclosure.id, id)).for('update');
  if (!item) return refuse('disclosure.noDisclosure');
  const inState = (state: 'approved' | 'published') =>
    and(eq(disclosureVersion.disclosureId, id), eq(disclosureVersion.state, state));
  const [version] = await tx.select().from(disclosureVersion).where(inState('approved')).for('update');
  const state = version && afterVersionStep(version.state, 'publish');
  if (!version || !state || item.takenDownAt) return refuse('disclosure.step');
  await tx
    .update(disclosureVersion)
    .set({ state: afterVersionStep('published', 'supersede') ?? 'superseded' })
    .where(inState('published'));
  await tx
    .update(disclosureVersion)
    .set({ state, publishedAt: now })
    .where(eq(disclosureVersion.id, version.id));
  const today = dayInShanghai(now);
  const until = addDays(today, item.keepDays);
  const year = item.number === null ? Number(today.slice(0, 4)) : item.year;
  await tx
    .update(disclosure)
    .set({
      year,
      number: item.number ?? (await nextNumber(hand, year)),
      publishedAt: item.publishedAt ?? now,
      boardUntil: item.boardUntil !== null && item.boardUntil > until ? item.boardUntil : until,
    })
    .where(eq(disclosure.id, id));
  return {
    name: 'disclosure.published',
    subject: id,
    ...(item.sessionId ? { session: item.sessionId } : {}),
    data: { version: version.number, audience: item.audience },
  };
}

/** The next number of a year, without gaps: whoever else asks for one waits until this transaction is over. */
async function nextNumber({ tx, orgId }: Hand, year: number): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`disclosure ${orgId} ${year}`}, 0))`);
  const [row] = await tx.execute<{ next: number }>(
    sql`select coalesce(max(number), 0) + 1 as next from disclosure where org_id = ${orgId} and year = ${year}`,
  );
  return row?.next ?? 1;
}
