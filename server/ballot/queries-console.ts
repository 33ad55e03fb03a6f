import { and, asc, eq, inArray, notInArray } from 'drizzle-orm';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { boardPartial, boxComplaint, boxSignature, keyCeremony, sealedBox, sealedItem } from '#db/schema';
import { findSession } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { findMessages } from './load-ceremony';
import { findTrustees } from './load-trustee';

const b = (bytes: Uint8Array) => toBase64url(new Uint8Array(bytes));

/**
 * What a scrutineer's console works with: the ceremony with everything that was said in it, and the boxes that wait for these keys.
 * Refuses everybody who is not one of its scrutineers.
 */
export async function readConsole({ tx, actor, now }: Reader, ceremonyId: string) {
  const [row] = await tx.select().from(keyCeremony).where(eq(keyCeremony.id, ceremonyId));
  if (!row) return refuse('sealed.noCeremony');
  const trustees = await findTrustees(tx, row.id);
  const own = trustees.find(({ personId }) => actor.kind === 'person' && personId === actor.personId);
  if (!own) return refuse('sealed.notScrutineer');
  const session = await findSession(tx, row.sessionId);
  if (isRefusal(session)) return session;
  const messages = await findMessages(tx, row.id);
  const { id, state, threshold, size, source, keyset, nonce, reason } = row;
  return {
    now,
    session: { id: session.id, title: session.title },
    ceremony: {
      id,
      state,
      threshold,
      size,
      source,
      keyset,
      reason,
      nonce: nonce ? b(nonce) : null,
    },
    me: own.i,
    trustees: trustees.map(({ i, name }) => ({ i, name })),
    messages: messages.map(({ i, round, body }) => ({ i, round, body })),
    boxes: await readDuties(tx, row.id, own.i),
  };
}

/** The boxes of these keys with what this scrutineer has done in each, in the order of their voting. */
async function readDuties(tx: Tx, ceremonyId: string, own: number) {
  const boxes = await tx
    .select()
    .from(sealedBox)
    .where(and(eq(sealedBox.ceremonyId, ceremonyId), notInArray(sealedBox.state, ['planned'])))
    .orderBy(asc(sealedBox.opensAt), asc(sealedBox.createdAt));
  const ids = boxes.map(({ id }) => id);
  const of = <Row extends { boxId: string }>(rows: readonly Row[], id: string) =>
    rows.filter(({ boxId }) => boxId === id);
  const [items, signatures, complaints, partials] = ids.length
    ? [
        await tx
          .select({ boxId: sealedItem.boxId, title: sealedItem.title })
          .from(sealedItem)
          .where(inArray(sealedItem.boxId, ids))
          .orderBy(asc(sealedItem.ordinal)),
        await tx.select().from(boxSignature).where(inArray(boxSignature.boxId, ids)),
        await tx
          .select({ boxId: boxComplaint.boxId })
          .from(boxComplaint)
          .where(inArray(boxComplaint.boxId, ids)),
        await tx.select().from(boardPartial).where(inArray(boardPartial.boxId, ids)),
      ]
    : [[], [], [], []];
  return boxes.map((box) => {
    const signers = (purpose: 'box-ok' | 'result-ok') =>
      of(signatures, box.id).flatMap((one) => (one.purpose === purpose ? [one.i] : []));
    const shares = of(partials, box.id);
    return {
      id: box.id,
      title: box.title,
      state: box.state,
      opensAt: box.opensAt,
      closesAt: box.closesAt,
      holdUntil: box.closedAt ? new Date(box.closedAt.getTime() + box.holdSeconds * 1000) : null,
      voidReason: box.voidReason,
      items: of(items, box.id).map(({ title }) => title),
      complaints: of(complaints, box.id).length,
      signed: signers('box-ok'),
      counted: shares.flatMap(({ i, isRight }) => (isRight ? [i] : [])),
      wrong: shares.some(({ i, isRight }) => i === own && !isRight),
      result: box.result,
      resultSigned: signers('result-ok'),
    };
  });
}
