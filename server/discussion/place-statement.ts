import { and, eq } from 'drizzle-orm';
import type { ItemState } from '#app/domain/congress/states';
import type { Side } from '#app/domain/discussion/room-views';
import { isContested, isOnTable, quoteOf } from '#app/domain/discussion/statement-rules';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { agendaItem, document, documentBlock, documentVersion, statement } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { OpenRoom } from './standing';

type Given = {
  readonly parentId?: string | undefined;
  readonly itemId?: string | undefined;
  readonly side?: Side | undefined;
  readonly documentId?: string | undefined;
  readonly blockId?: string | undefined;
};

/** Where a statement stands: its item, its side, its paragraph with the words it had then, the beginning of its thread. */
export type StatementPlace = Pick<
  typeof statement.$inferInsert,
  'parentId' | 'itemId' | 'side' | 'documentId' | 'blockId' | 'quote'
>;

/** Finds the place; a reply takes the item of its thread, a paragraph the item of its paper. Refuses what is not of the room's session. */
export async function placeStatement(
  hand: Hand,
  { room }: OpenRoom,
  given: Given,
): Promise<StatementPlace | Refusal> {
  if (given.parentId) return placeReply(hand, room.id, given.parentId);
  const paragraph = given.documentId
    ? await findParagraph(hand, room.sessionId, given.documentId, given.blockId ?? '')
    : null;
  if (given.documentId && !paragraph) return refuse('discussion.blockGone');
  const itemId = given.itemId ?? paragraph?.itemId ?? null;
  const item = itemId ? await findItem(hand, room.sessionId, itemId) : null;
  if (itemId && !item)
    return refuse('platform.badInput', { fields: { itemId: ['platform:fields.invalid'] } });
  if (given.side && !(item && isContested(item)))
    return refuse('platform.badInput', { fields: { side: ['discussion:rooms.noSides'] } });
  return {
    parentId: null,
    itemId,
    side: given.side ?? null,
    documentId: paragraph ? (given.documentId ?? null) : null,
    blockId: paragraph ? (given.blockId ?? null) : null,
    quote: paragraph?.quote ?? null,
  };
}

async function placeReply(hand: Hand, roomId: string, parentId: string): Promise<StatementPlace | Refusal> {
  const [parent] = await hand.tx
    .select({ id: statement.id, parentId: statement.parentId, itemId: statement.itemId })
    .from(statement)
    .where(and(eq(statement.id, parentId), eq(statement.roomId, roomId)));
  if (!parent) return refuse('discussion.noStatement');
  return {
    parentId: parent.parentId ?? parent.id,
    itemId: parent.itemId,
    side: null,
    documentId: null,
    blockId: null,
    quote: null,
  };
}

async function findItem(hand: Hand, sessionId: string, itemId: string) {
  const [item] = await hand.tx
    .select({ procedure: agendaItem.procedure, state: agendaItem.state })
    .from(agendaItem)
    .where(and(eq(agendaItem.id, itemId), eq(agendaItem.sessionId, sessionId)));
  const state = item?.state as ItemState | undefined;
  return item && state && isOnTable(state) ? { procedure: item.procedure, state } : null;
}

/** A paragraph of a paper's current version, in the words it has now. */
export async function findParagraph(
  { tx }: Pick<Hand, 'tx'>,
  sessionId: string,
  documentId: string,
  blockId: string,
) {
  const [found] = await tx
    .select({ text: documentBlock.text, itemId: document.agendaItemId, title: document.title })
    .from(document)
    .innerJoin(
      documentVersion,
      and(eq(documentVersion.documentId, document.id), eq(documentVersion.number, document.currentVersion)),
    )
    .innerJoin(
      documentBlock,
      and(eq(documentBlock.versionId, documentVersion.id), eq(documentBlock.blockId, blockId)),
    )
    .where(and(eq(document.id, documentId), eq(document.sessionId, sessionId)));
  return found ? { quote: quoteOf(found.text), itemId: found.itemId, title: found.title } : null;
}
