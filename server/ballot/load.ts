import { and, asc, eq, sql } from 'drizzle-orm';
import type { VoteState } from '#app/domain/ballot/states';
import type { SubjectName } from '#app/domain/ballot/subjects';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { agendaItem, openBallot, openVote } from '#db/schema';
import { type ItemRow, lockSession, type SessionRow } from '#server/congress/load';
import type { Hand } from '#server/platform/command';

type Row = typeof openVote.$inferSelect;

/** A vote's row in the words of the room's tables. */
export type VoteRow = Omit<Row, 'subject' | 'state'> & {
  readonly subject: SubjectName;
  readonly state: VoteState;
};

/** Reads a vote without a lock; refuses `ballot.noVote`. */
export async function findVote(tx: Tx, id: string): Promise<VoteRow | Refusal> {
  const rows = await tx.select().from(openVote).where(eq(openVote.id, id));
  return (rows[0] as VoteRow | undefined) ?? refuse('ballot.noVote');
}

/** Locks the session of a vote, then the vote: against every other order that would open, close or void it. */
export async function lockVote(
  hand: Hand,
  id: string,
): Promise<{ session: SessionRow; vote: VoteRow } | Refusal> {
  const found = await findVote(hand.tx, id);
  if (isRefusal(found)) return found;
  const session = await lockSession(hand, found.sessionId);
  if (isRefusal(session)) return session;
  const rows = await hand.tx.select().from(openVote).where(eq(openVote.id, id)).for('update');
  return rows[0] ? { session, vote: rows[0] as VoteRow } : refuse('ballot.noVote');
}

/** The session's votes in the order in which they open. */
export const findVotes = (tx: Tx, sessionId: string): Promise<VoteRow[]> =>
  tx
    .select()
    .from(openVote)
    .where(eq(openVote.sessionId, sessionId))
    .orderBy(asc(openVote.opensAt), asc(openVote.createdAt)) as Promise<VoteRow[]>;

/** The agenda item behind a vote, of the same session; refuses `ballot.itemElsewhere`. */
export async function findItemOf(
  tx: Tx,
  sessionId: string,
  itemId: string | null | undefined,
): Promise<ItemRow | null | Refusal> {
  if (!itemId) return null;
  const rows = await tx
    .select()
    .from(agendaItem)
    .where(and(eq(agendaItem.id, itemId), eq(agendaItem.sessionId, sessionId)));
  return rows[0] ?? refuse('ballot.itemElsewhere');
}

/** How many chose what; a vote of 3,000 is counted in a few milliseconds. */
export async function countBallots(tx: Tx, voteId: string): Promise<Record<string, number>> {
  const rows = await tx
    .select({ choice: openBallot.choice, n: sql<number>`count(*)::int` })
    .from(openBallot)
    .where(eq(openBallot.voteId, voteId))
    .groupBy(openBallot.choice);
  return Object.fromEntries(rows.map((row) => [row.choice, row.n]));
}
