import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client';
import { trustee } from '#db/schema';
import { personOf } from '#server/congress/load';
import type { Hand } from '#server/platform/command';

/**
 * The actor's number among the scrutineers of a ceremony. `owner` is whom the order is about: nobody where the actor is none of
 * them, so that the permit refuses.
 */
export async function trusteeOf(
  hand: Hand,
  ceremonyId: string | null,
): Promise<{ own: number; owner: string }> {
  const personId = personOf(hand);
  const [row] = ceremonyId
    ? await hand.tx
        .select({ i: trustee.i })
        .from(trustee)
        .where(and(eq(trustee.ceremonyId, ceremonyId), eq(trustee.personId, personId)))
    : [];
  return row ? { own: row.i, owner: personId } : { own: 0, owner: '' };
}

/** The scrutineers of a ceremony by their numbers. */
export const findTrustees = (tx: Tx, ceremonyId: string) =>
  tx.select().from(trustee).where(eq(trustee.ceremonyId, ceremonyId)).orderBy(asc(trustee.i));
