import { eq } from 'drizzle-orm';
import { mandateEvent, representative } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { Seat } from './load';

/** Ends a mandate on a day and leaves its seat vacant, as two dated facts. The row stays: history is not rewritten, and no frozen roll is touched. */
export async function closeSeat(
  hand: Hand,
  seat: Seat,
  how: {
    readonly kind: 'end' | 'recall';
    readonly on: string;
    /** A ground of the law, or `recalled`. */
    readonly ground: string;
    readonly reason: string;
    readonly figures?: Record<string, number>;
  },
): Promise<void> {
  await hand.tx
    .update(representative)
    .set({ endedOn: how.on, endReason: how.ground })
    .where(eq(representative.id, seat.id));
  const fact = {
    orgId: hand.orgId,
    termId: seat.termId,
    representativeId: seat.id,
    on: how.on,
    reason: how.reason,
    recordedAt: hand.now,
  };
  await hand.tx.insert(mandateEvent).values([
    { ...fact, kind: how.kind, figures: how.figures ?? null },
    { ...fact, kind: 'vacancy' },
  ]);
}
