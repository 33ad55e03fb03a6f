import { asc, eq, sql } from 'drizzle-orm';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import type { Tx } from '#db/client';
import { boxTurnout, pseudonymHolder } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { Vault } from '#server/platform/vault';

const about = (boxId: string, personId: string) => `pseudonym ${boxId} ${personId}`;

/** A person's pseudonym of a box, locked for the database. */
export const lockPseudonym = (
  vault: Vault,
  boxId: string,
  personId: string,
  pseudonym: Uint8Array,
): Uint8Array => vault.lock(about(boxId, personId), pseudonym);

/** The pseudonym again. Throws where the row was moved to another person or box. */
export const unlockPseudonym = (
  vault: Vault,
  boxId: string,
  personId: string,
  locked: Uint8Array,
): Uint8Array => vault.unlock(about(boxId, personId), locked);

/** Pseudonyms that have cast, on the board or on their way to it. */
export async function votedPseudonyms(tx: Tx, boxId: string): Promise<Set<string>> {
  const rows = await tx.execute<{ pseudonym: Uint8Array }>(sql`
    select pseudonym from board_entry where box_id = ${boxId} and type = 'ballot' and seq = 1
    union select pseudonym from waiting_ballot where box_id = ${boxId}`);
  return new Set(rows.map(({ pseudonym }) => toBase64url(new Uint8Array(pseudonym))));
}

/**
 * Forgets whose pseudonym is whose (SCV1 0.1): what stays of each person is whether there was a ballot, written for all at once in
 * the order of the persons.
 */
export async function forgetHolders(hand: Hand, boxId: string): Promise<void> {
  const voted = await votedPseudonyms(hand.tx, boxId);
  const holders = await hand.tx
    .select({ personId: pseudonymHolder.personId, locked: pseudonymHolder.locked })
    .from(pseudonymHolder)
    .where(eq(pseudonymHolder.boxId, boxId))
    .orderBy(asc(pseudonymHolder.personId));
  const rows = holders.map(({ personId, locked }) => {
    const pseudonym = unlockPseudonym(hand.vault, boxId, personId, locked);
    return { orgId: hand.orgId, boxId, personId, voted: voted.has(toBase64url(pseudonym)) };
  });
  for (let from = 0; from < rows.length; from += 1000)
    await hand.tx.insert(boxTurnout).values(rows.slice(from, from + 1000));
  await hand.tx.delete(pseudonymHolder).where(eq(pseudonymHolder.boxId, boxId));
}
