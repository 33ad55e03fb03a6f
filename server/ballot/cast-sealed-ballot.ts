import { and, eq, sql } from 'drizzle-orm';
import { castSealedForm } from '#app/domain/ballot/forms-sealed';
import { type Ballot, ciphersHash, ciphersOf, cutBody, trackerOf } from '#app/domain/ballot/sealed/ballot';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { sameBytes } from '#app/domain/ballot/sealed/bytes';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import { readBallot } from '#app/domain/ballot/sealed/entries';
import { writeReceipt } from '#app/domain/ballot/sealed/receipt';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { pseudonymHolder, sealedBox, waitingBallot } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { boardKeyOf } from './board-key';
import { paperByHash } from './load-box';
import { proofs } from './proofs';
import { unlockPseudonym } from './pseudonyms';

/** A second and a third thought are free; whoever floods a box is stopped (SCV1 2.6.4). */
const mostBallots = 20;
/** Seconds after the close by which the board must show what was taken. */
const grace = 60;

/**
 * Takes a sealed ballot into an open box. The proofs were checked before the transaction opened; the same ballot sent again gets the
 * same receipt. No fact is recorded: nothing may tell who cast when.
 */
export const castSealedBallot = command({
  name: 'ballot.castSealedBallot',
  input: castSealedForm,
  weigh: async (desk, orgId, given) => {
    const paper = await paperByHash(desk, orgId, given.box, given.of);
    if (!paper) return refuse('sealed.otherBox');
    const { box, source } = paper;
    const ballot = readBallot(readCanonical(given.ballot));
    const pieces = ballot && cutBody(box.paper.units, ballot.body);
    if (!pieces) return refuse('sealed.badBallot');
    const [fault] = await proofs().check(source, [ballot]);
    if (fault) return refuse('sealed.badBallot');
    const { boxHash, units } = box.paper;
    return { box, ballot, tracker: trackerOf(boxHash, ballot, ciphersHash(ciphersOf(units, pieces))) };
  },
  load: async (hand, given) => {
    // Shared: thousands cast at once, and the close waits for those already in the door.
    const [box] = await hand.tx
      .select({ ...columns })
      .from(sealedBox)
      .where(eq(sealedBox.id, given.box))
      .for('share');
    if (!box) return refuse('sealed.noBox');
    // One ballot of a person at a time. Not by locking a row: its number of the transaction, in the row and in the database's own
    // log, would be the ballot's.
    await hand.tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`cast ${given.box} ${personOf(hand)}`}, 0))`,
    );
    const [holder] = await hand.tx
      .select({ locked: pseudonymHolder.locked })
      .from(pseudonymHolder)
      .where(and(eq(pseudonymHolder.boxId, given.box), eq(pseudonymHolder.personId, personOf(hand))));
    return { box, holder: holder ?? null };
  },
  perform: async (hand, _given, { box, holder }, { box: paper, ballot, tracker }) => {
    if (!holder) return faultOfStranger(hand, box);
    const own = unlockPseudonym(hand.vault, box.id, personOf(hand), holder.locked);
    if (!sameBytes(own, ballot.pseudonym)) return refuse('sealed.otherPseudonym');
    const { manifest, paper: units } = paper;
    const receipt = () =>
      writeReceipt(
        boardKeyOf(hand.vault, box.id, box.boardSecret),
        units.boxHash,
        tracker,
        ballot.seq,
        manifest.closes + grace,
      );
    const last = await lastBallot(hand.tx, box.id, own);
    const name = toBase64url(tracker);
    if (last && sameBytes(last.tracker, tracker)) return done({ receipt: receipt(), tracker: name });
    const fault = faultOfMoment(box, hand.now) ?? faultOfOrder(ballot, last, manifest.revote);
    if (fault) return fault;
    const { pseudonym, seq, prev, mark, body } = ballot;
    await hand.tx
      .insert(waitingBallot)
      .values({ orgId: hand.orgId, boxId: box.id, pseudonym, seq, prev, mark, body, tracker });
    return done({ receipt: receipt(), tracker: name });
  },
});

const columns = {
  id: sealedBox.id,
  state: sealedBox.state,
  opensAt: sealedBox.opensAt,
  closesAt: sealedBox.closesAt,
  boardSecret: sealedBox.boardSecret,
};
type OpenBox = Pick<typeof sealedBox.$inferSelect, keyof typeof columns>;

/** Why somebody who holds no pseudonym can't cast: the box is not open yet or any more, or this is not a voter of it. */
function faultOfStranger(hand: Hand, box: OpenBox): Refusal {
  const isGuest = hand.actor.kind === 'person' && hand.actor.roles.includes('nonVotingAttendee');
  if (box.state === 'open') return refuse(isGuest ? 'ballot.nonVoting' : 'ballot.notOnRoll');
  return faultOfMoment(box, hand.now) ?? refuse('ballot.notOnRoll');
}

function faultOfMoment(box: OpenBox, now: Date): Refusal | null {
  if (box.state === 'void') return refuse('sealed.boxVoid');
  if (box.state === 'planned' || box.state === 'prepared' || now < box.opensAt)
    return refuse('sealed.boxNotOpen');
  return box.state !== 'open' || now >= box.closesAt ? refuse('sealed.boxOver') : null;
}

type Last = { readonly seq: number; readonly tracker: Uint8Array };

/** Sequence numbers run without a gap and each ballot names the one that it replaces (SCV1 2.7). */
function faultOfOrder(ballot: Ballot, last: Last | null, revote: boolean): Refusal | null {
  if (last && !revote) return refuse('sealed.noRevote');
  if (ballot.seq > mostBallots || (last?.seq ?? 0) >= mostBallots) return refuse('sealed.tooManyRevotes');
  const follows = ballot.seq === (last?.seq ?? 0) + 1;
  const replaces = sameBytes(ballot.prev, last?.tracker ?? new Uint8Array(0));
  return follows && replaces ? null : refuse('sealed.replacedElsewhere');
}

/** The newest ballot of a pseudonym, wherever it is on its way to the board; null for none. */
export async function lastBallot(tx: Tx, boxId: string, pseudonym: Uint8Array): Promise<Last | null> {
  const rows = await tx.execute<{ seq: number; tracker: Uint8Array }>(sql`
    select seq, tracker from waiting_ballot where box_id = ${boxId} and pseudonym = ${pseudonym}
    union all select seq, tracker from board_entry where box_id = ${boxId} and pseudonym = ${pseudonym}
    order by seq desc limit 1`);
  const row = rows[0];
  return row ? { seq: row.seq, tracker: new Uint8Array(row.tracker) } : null;
}
