import { eq } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { resolution } from '#db/schema';
import { lockSession, type SessionRow } from '#server/congress/load';
import type { Hand } from '#server/platform/command';

export type ResolutionRow = typeof resolution.$inferSelect;

/** Locks the session of a resolution, then the resolution; refuses `resolution.noResolution`. */
export async function lockResolution(
  hand: Hand,
  id: string,
): Promise<{ session: SessionRow; resolution: ResolutionRow } | Refusal> {
  const found = await hand.tx
    .select({ sessionId: resolution.sessionId })
    .from(resolution)
    .where(eq(resolution.id, id));
  if (!found[0]) return refuse('resolution.noResolution');
  const session = await lockSession(hand, found[0].sessionId);
  if (isRefusal(session)) return session;
  const rows = await hand.tx.select().from(resolution).where(eq(resolution.id, id)).for('update');
  return rows[0] ? { session, resolution: rows[0] } : refuse('resolution.noResolution');
}
