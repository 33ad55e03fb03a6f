import { and, asc, desc, eq } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Block } from '#app/domain/report/document';
import type { Tx } from '#db/client';
import { amendment, comment, document, documentBlock, documentVersion } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { findStanding, type SessionStanding } from './standing';

export type DocumentRow = typeof document.$inferSelect;
export type VersionRow = typeof documentVersion.$inferSelect;
export type AmendmentRow = typeof amendment.$inferSelect;

/** Fetches a paper: `update` where its versions change, `share` where something hangs on its present text. */
export async function holdDocument(
  hand: Hand,
  documentId: string,
  lock: 'update' | 'share',
): Promise<DocumentRow | Refusal> {
  const rows = await hand.tx.select().from(document).where(eq(document.id, documentId)).for(lock);
  return rows[0] ?? refuse('platform.notFound');
}

/** A paper held against a change of its text, with the standing of the one who asks. */
export async function holdToSpeak(
  hand: Hand,
  documentId: string,
): Promise<{ paper: DocumentRow; standing: SessionStanding } | Refusal> {
  const paper = await holdDocument(hand, documentId, 'share');
  if (isRefusal(paper)) return paper;
  const standing = await findStanding(hand.tx, hand.actor, paper.sessionId);
  if (isRefusal(standing)) return standing;
  return { paper, standing };
}

/** A comment locked, with its paper's standing; the paper is held first, in the order every order keeps. */
export async function lockComment(hand: Hand, commentId: string) {
  const found = await hand.tx
    .select({ documentId: comment.documentId })
    .from(comment)
    .where(eq(comment.id, commentId));
  if (!found[0]) return refuse('platform.notFound');
  const held = await holdToSpeak(hand, found[0].documentId);
  if (isRefusal(held)) return held;
  const rows = await hand.tx.select().from(comment).where(eq(comment.id, commentId)).for('update');
  return rows[0] ? { ...held, comment: rows[0] } : refuse('platform.notFound');
}

/** An amendment locked, with its paper's standing. */
export async function lockAmendment(hand: Hand, amendmentId: string) {
  const found = await hand.tx
    .select({ documentId: amendment.documentId })
    .from(amendment)
    .where(eq(amendment.id, amendmentId));
  if (!found[0]) return refuse('platform.notFound');
  const held = await holdToSpeak(hand, found[0].documentId);
  if (isRefusal(held)) return held;
  const rows = await hand.tx.select().from(amendment).where(eq(amendment.id, amendmentId)).for('update');
  return rows[0] ? { ...held, amendment: rows[0] } : refuse('platform.notFound');
}

/** One version by its number; undefined where there is none. */
export async function findVersion(
  tx: Tx,
  documentId: string,
  number: number,
): Promise<VersionRow | undefined> {
  const rows = await tx
    .select()
    .from(documentVersion)
    .where(and(eq(documentVersion.documentId, documentId), eq(documentVersion.number, number)));
  return rows[0];
}

/** The version with the highest number, out or not. */
export async function findNewest(tx: Tx, documentId: string): Promise<VersionRow | undefined> {
  const rows = await tx
    .select()
    .from(documentVersion)
    .where(eq(documentVersion.documentId, documentId))
    .orderBy(desc(documentVersion.number))
    .limit(1);
  return rows[0];
}

/** All paragraphs of a version in their order. */
export async function findBlocks(tx: Tx, versionId: string): Promise<Block[]> {
  const rows = await tx
    .select()
    .from(documentBlock)
    .where(eq(documentBlock.versionId, versionId))
    .orderBy(asc(documentBlock.ordinal));
  return rows.map((row) => ({
    id: row.blockId,
    ordinal: row.ordinal,
    kind: row.kind,
    level: row.level,
    text: row.text,
    ...(row.label === null ? {} : { label: row.label }),
    ...(row.detail as Pick<Block, 'runs' | 'table'>),
  }));
}

/** One paragraph of a version by its id. */
export async function findBlock(tx: Tx, versionId: string, blockId: string) {
  const rows = await tx
    .select({ text: documentBlock.text, ordinal: documentBlock.ordinal })
    .from(documentBlock)
    .where(and(eq(documentBlock.versionId, versionId), eq(documentBlock.blockId, blockId)));
  return rows[0];
}
