import { and, asc, eq } from 'drizzle-orm';
import { fromBase64url } from '#app/domain/ballot/sealed/base64url';
import { type Box, readBox } from '#app/domain/ballot/sealed/box';
import type { BoxState } from '#app/domain/ballot/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { keyCeremony, sealedBox, sealedItem } from '#db/schema';
import { lockSession, type SessionRow } from '#server/congress/load';
import type { Hand } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import { readScoped } from '#server/platform/scope';

export type BoxRow = typeof sealedBox.$inferSelect & { readonly state: BoxState };
export type BoxItemRow = typeof sealedItem.$inferSelect;

/** Reads a box without a lock; refuses `sealed.noBox`. */
export async function findBox(tx: Tx, id: string): Promise<BoxRow | Refusal> {
  const [row] = await tx.select().from(sealedBox).where(eq(sealedBox.id, id));
  return row ?? refuse('sealed.noBox');
}

/** Locks the session of a box, then the box: against every other order that would move it. */
export async function lockBox(
  hand: Hand,
  id: string,
): Promise<{ session: SessionRow; box: BoxRow } | Refusal> {
  const found = await findBox(hand.tx, id);
  if (isRefusal(found)) return found;
  const session = await lockSession(hand, found.sessionId);
  if (isRefusal(session)) return session;
  const [box] = await hand.tx.select().from(sealedBox).where(eq(sealedBox.id, id)).for('update');
  return box ? { session, box } : refuse('sealed.noBox');
}

/** The session's boxes in the order in which they open. */
export const findBoxes = (tx: Tx, sessionId: string): Promise<BoxRow[]> =>
  tx
    .select()
    .from(sealedBox)
    .where(eq(sealedBox.sessionId, sessionId))
    .orderBy(asc(sealedBox.opensAt), asc(sealedBox.createdAt));

/** The items of a box in the order of its paper. */
export const findBoxItems = (tx: Tx, boxId: string): Promise<BoxItemRow[]> =>
  tx.select().from(sealedItem).where(eq(sealedItem.boxId, boxId)).orderBy(asc(sealedItem.ordinal));

/** A box's paper with the text that it was read from. */
export type Paper = { readonly box: Box; readonly source: string };

const papers = new Map<string, Paper>();
/** Boxes whose paper is kept at hand: making one ready for sums costs more than checking a ballot. */
const mostPapers = 32;

/** The paper of a prepared box. Throws where it has none. */
export function paperOf({ manifest }: Pick<BoxRow, 'manifest'>): Box {
  const box = readBox(manifest ?? '');
  if (typeof box === 'string') throw new Error(`The manifest of a box fails ${box}.`);
  return box;
}

/** The paper that has this hash (base64url), of one box; read once, for its text never changes. Null where the box has another. */
export async function paperByHash(
  desk: Desk,
  orgId: string,
  boxId: string,
  hash: string,
): Promise<Paper | null> {
  const key = `${boxId} ${hash}`;
  const known = papers.get(key);
  if (known) return known;
  const bytes = fromBase64url(hash);
  if (bytes?.length !== 32) return null;
  const [row] = await readScoped(desk.db, orgId, desk.clock, (tx) =>
    tx
      .select({ manifest: sealedBox.manifest })
      .from(sealedBox)
      .where(and(eq(sealedBox.id, boxId), eq(sealedBox.boxHash, bytes))),
  );
  if (!row) return null;
  if (papers.size >= mostPapers) papers.delete(papers.keys().next().value!);
  const paper = { box: paperOf(row), source: row.manifest! };
  papers.set(key, paper);
  return paper;
}

export type CeremonyRow = typeof keyCeremony.$inferSelect;

/** The ceremony whose keys a box uses. Throws where a prepared box has none, which the database does not let be. */
export async function ceremonyOf(tx: Tx, { ceremonyId }: Pick<BoxRow, 'ceremonyId'>): Promise<CeremonyRow> {
  const [row] = ceremonyId ? await tx.select().from(keyCeremony).where(eq(keyCeremony.id, ceremonyId)) : [];
  if (!row) throw new Error('This box has no keys.');
  return row;
}
