import { eq } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { document } from '#db/schema';
import { lockSession, type SessionRow } from '#server/congress/load';
import type { Hand } from '#server/platform/command';
import { type DocumentRow, holdDocument } from './load';

/** Locks the session, then the paper: the order in which everything that changes a text takes its locks. */
export async function lockPaper(
  hand: Hand,
  documentId: string,
): Promise<{ session: SessionRow; paper: DocumentRow } | Refusal> {
  const found = await hand.tx
    .select({ sessionId: document.sessionId })
    .from(document)
    .where(eq(document.id, documentId));
  if (!found[0]) return refuse('platform.notFound');
  const session = await lockSession(hand, found[0].sessionId);
  if (isRefusal(session)) return session;
  const paper = await holdDocument(hand, documentId, 'update');
  return isRefusal(paper) ? paper : { session, paper };
}
