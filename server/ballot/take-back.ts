import { and, eq } from 'drizzle-orm';
import { boxSignature, sealedBox, sealedItem } from '#db/schema';
import type { Hand } from '#server/platform/command';

/** Makes a prepared box a plan again: what was fixed and signed is thrown away. The box must be locked. */
export async function takeBack(hand: Hand, boxId: string): Promise<void> {
  await hand.tx
    .delete(boxSignature)
    .where(and(eq(boxSignature.boxId, boxId), eq(boxSignature.purpose, 'box-ok')));
  await hand.tx
    .update(sealedItem)
    .set({ textHash: null, versionId: null })
    .where(eq(sealedItem.boxId, boxId));
  await hand.tx
    .update(sealedBox)
    .set({
      state: 'planned',
      ceremonyId: null,
      manifest: null,
      boxHash: null,
      roll: null,
      rollSalts: null,
      boardSecret: null,
    })
    .where(eq(sealedBox.id, boxId));
}
