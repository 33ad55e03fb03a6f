import { eq, sql } from 'drizzle-orm';
import { isSpeechOpen } from '#app/domain/discussion/seat';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { discussionRoom, statement } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { enterRoom, type OpenRoom } from './standing';

export type StatementRow = typeof statement.$inferSelect;

/** A statement locked, with the room it was said in and the seat of the one who asks. */
export async function lockStatement(
  hand: Hand,
  statementId: string,
): Promise<(OpenRoom & { said: StatementRow }) | Refusal> {
  const [found] = await hand.tx
    .select({ roomId: statement.roomId })
    .from(statement)
    .where(eq(statement.id, statementId));
  if (!found) return refuse('discussion.noStatement');
  const entered = await enterRoom(hand.tx, hand.actor, found.roomId);
  if (isRefusal(entered)) return entered;
  const [said] = await hand.tx.select().from(statement).where(eq(statement.id, statementId)).for('update');
  return said ? { ...entered, said } : refuse('discussion.noStatement');
}

/** Why a statement can't be changed or supported any more; null where it can. */
export function faultOfStatement({ standing, said }: OpenRoom & { said: StatementRow }): Refusal | null {
  if (!isSpeechOpen(standing.session)) return refuse('discussion.over');
  if (said.withdrawnAt) return refuse('discussion.withdrawn');
  if (said.hiddenAt) return refuse('discussion.hiddenByModerator');
  return null;
}

/** Changes a statement that others may have on their pages: the room's next change is its number. Waits for nobody who holds another statement. */
export async function changeStatement(
  hand: Hand,
  said: StatementRow,
  change: Partial<
    Pick<StatementRow, 'text' | 'editedAt' | 'withdrawnAt' | 'hiddenAt' | 'hiddenBy' | 'hiddenReason'>
  >,
): Promise<void> {
  const [room] = await hand.tx
    .update(discussionRoom)
    .set({ changes: sql`${discussionRoom.changes} + 1` })
    .where(eq(discussionRoom.id, said.roomId))
    .returning({ changes: discussionRoom.changes });
  await hand.tx
    .update(statement)
    .set({ ...change, changed: room!.changes })
    .where(eq(statement.id, said.id));
}

/** What the journal and the doorbell say of something that happened to a statement: never its words. */
export const factAbout = (said: Pick<StatementRow, 'id' | 'number' | 'roomId'>, sessionId: string) => ({
  subject: said.id,
  session: sessionId,
  data: { room: said.roomId, number: said.number },
});
