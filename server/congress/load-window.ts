import { eq } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { stageWindow } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { findWindows, lockSession, type SessionRow, type WindowRow } from './load';

export type LoadedWindow = {
  readonly session: SessionRow;
  readonly window: WindowRow;
  /** Every window of the session, this one included. */
  readonly windows: readonly WindowRow[];
};

/** Finds a window, locks its session, and reads all its windows under the lock. */
export async function lockWindow(hand: Hand, windowId: string): Promise<LoadedWindow | Refusal> {
  const rows = await hand.tx
    .select({ sessionId: stageWindow.sessionId })
    .from(stageWindow)
    .where(eq(stageWindow.id, windowId));
  if (!rows[0]) return refuse('congress.noWindow');
  const session = await lockSession(hand, rows[0].sessionId);
  if (isRefusal(session)) return session;
  const windows = await findWindows(hand.tx, session.id);
  const window = windows.find((one) => one.id === windowId);
  return window ? { session, window, windows } : refuse('congress.noWindow');
}
