import { and, eq } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { codeOf } from '#app/domain/ballot/sealed/code';
import type { Stage } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import type { Tx } from '#db/client';
import { attendance, boxTurnout, document, documentVersion, pseudonymHolder, sealedItem } from '#db/schema';
import { findSeat } from '#server/congress/find-seat';
import { findSession } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import type { Vault } from '#server/platform/vault';
import { lastBallot } from './cast-sealed-ballot';
import { type BoxRow, findBox } from './load-box';
import { unlockPseudonym } from './pseudonyms';
import { windowOfStage } from './window-of-stage';

const personIdOf = (actor: Actor): string =>
  actor.kind === 'person' ? actor.personId : '00000000-0000-0000-0000-000000000000';

/** Everything a voter's page needs of a box: the paper, the texts behind it, and how this person stands to it. */
export async function readVoterPaper({ tx, actor, now }: Reader, vault: Vault, boxId: string) {
  const row = await findBox(tx, boxId);
  if (isRefusal(row)) return row;
  const session = await findSession(tx, row.sessionId);
  if (isRefusal(session)) return session;
  const seat = await findSeat(tx, session.id, personIdOf(actor));
  const window = await windowOfStage(tx, session.id, row.stage);
  const isOpen = row.state === 'open' && row.opensAt <= now && now < row.closesAt;
  return {
    now,
    session: { id: session.id, title: session.title },
    box: {
      id: row.id,
      title: row.title,
      stage: row.stage as Stage,
      state: row.state,
      revote: row.revote,
      opensAt: row.opensAt,
      closesAt: row.closesAt,
      remindedAt: row.remindedAt,
      voidReason: row.voidReason,
    },
    isOpen,
    /** The manifest as canonical text, from the opening on. */
    manifest: row.state === 'planned' || row.state === 'prepared' ? null : row.manifest,
    texts: await readTexts(tx, boxId),
    isFormal: seat?.formal === true,
    isGuest: hasRole(actor, 'nonVotingAttendee'),
    /** The sitting to sign in to before taking the paper; null where none is open. */
    sitting:
      window?.state === 'open' ? { id: window.id, signedIn: await isSignedIn(tx, window.id, actor) } : null,
    standing: await standingOf(tx, vault, row, actor),
  };
}

/**
 * How a person stands to a box: while it is voted in and counted, the own pseudonym and newest ballot; afterwards only whether there
 * was one. Null for who is not on its roll.
 */
async function standingOf(tx: Tx, vault: Vault, { id }: BoxRow, actor: Actor) {
  const personId = personIdOf(actor);
  const [holder] = await tx
    .select({ locked: pseudonymHolder.locked })
    .from(pseudonymHolder)
    .where(and(eq(pseudonymHolder.boxId, id), eq(pseudonymHolder.personId, personId)));
  if (!holder) {
    const [turnout] = await tx
      .select({ voted: boxTurnout.voted })
      .from(boxTurnout)
      .where(and(eq(boxTurnout.boxId, id), eq(boxTurnout.personId, personId)));
    return turnout ? { voted: turnout.voted, pseudonym: null, seq: 0, prev: '', code: null } : null;
  }
  const pseudonym = unlockPseudonym(vault, id, personId, holder.locked);
  const last = await lastBallot(tx, id, pseudonym);
  return {
    voted: last !== null,
    pseudonym: toBase64url(pseudonym),
    seq: last?.seq ?? 0,
    prev: last ? toBase64url(last.tracker) : '',
    code: last ? codeOf(last.tracker) : null,
  };
}

const readTexts = (tx: Tx, boxId: string) =>
  tx
    .select({
      ordinal: sealedItem.ordinal,
      title: sealedItem.title,
      documentId: document.id,
      documentTitle: document.title,
      number: documentVersion.number,
    })
    .from(sealedItem)
    .leftJoin(documentVersion, eq(documentVersion.id, sealedItem.versionId))
    .leftJoin(document, eq(document.id, documentVersion.documentId))
    .where(eq(sealedItem.boxId, boxId))
    .orderBy(sealedItem.ordinal);

async function isSignedIn(tx: Tx, windowId: string, actor: Actor): Promise<boolean> {
  const rows = await tx
    .select({ at: attendance.at })
    .from(attendance)
    .where(and(eq(attendance.windowId, windowId), eq(attendance.personId, personIdOf(actor))));
  return rows.length > 0;
}
