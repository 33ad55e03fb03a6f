import { eq } from 'drizzle-orm';
import { sealedBox } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { BoxRow } from './load-box';
import { forgetHolders } from './pseudonyms';

/** Declares a box void: nothing of it is ever opened, and whose pseudonym was whose is forgotten. The box must be locked. */
export async function voidOpened(hand: Hand, box: BoxRow, reason: string): Promise<void> {
  await forgetHolders(hand, box.id);
  await hand.tx
    .update(sealedBox)
    .set({ state: 'void', voidReason: reason, boardSecret: null })
    .where(eq(sealedBox.id, box.id));
}
