import { eq } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { stageWindow } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { WindowRow } from './load';

/** Holds a window against being closed while people come in: shared, because thousands come at once. */
export async function holdSitting(hand: Hand, windowId: string): Promise<WindowRow | Refusal> {
  const rows = await hand.tx.select().from(stageWindow).where(eq(stageWindow.id, windowId)).for('share');
  return rows[0] ?? refuse('congress.noWindow');
}
