import { eq, inArray } from 'drizzle-orm';
import { blockersOf, firstUnmet } from '#app/domain/ballot/blockers';
import { boxForm } from '#app/domain/ballot/forms-sealed';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { compareBytes } from '#app/domain/ballot/sealed/bytes';
import { chance } from '#app/domain/ballot/sealed/chance';
import { canonical } from '#app/domain/ballot/sealed/document';
import { boxSteps } from '#app/domain/ballot/states';
import { type ItemState, itemSteps } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { agendaItem, boxPseudonym, pseudonymHolder, sealedBox } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { appendEntries, beginBoard, signCheckpoint } from './board';
import { boardKeyOf } from './board-key';
import { type BoxSetting, readSetting } from './box-evidence';
import { findVoters } from './compose-box';
import { type BoxRow, lockBox, paperOf } from './load-box';
import { lockPseudonym } from './pseudonyms';
import { refuseBlocked } from './refuse-blocked';

/** Opens a prepared box at its time: nothing may block it. Draws a pseudonym for each of its people and begins its board. */
export const openBox = command({
  name: 'ballot.openBox',
  input: boxForm,
  load: async (hand, given) => {
    const locked = await lockBox(hand, given.box);
    if (isRefusal(locked)) return locked;
    const { session, box } = locked;
    if (next(boxSteps, box.state, 'open') === null && box.state !== 'planned')
      return refuse('sealed.boxNotPrepared');
    const setting = await readSetting(hand.tx, session, box, hand.now);
    return isRefusal(setting) ? setting : { session, box, setting };
  },
  perform: async (hand, _given, { session, box, setting }) => {
    const blocker = firstUnmet(blockersOf(setting.evidence), 'open');
    if (blocker) return refuseBlocked(blocker);
    await hand.tx.update(sealedBox).set({ state: 'open' }).where(eq(sealedBox.id, box.id));
    const pseudonyms = await drawPseudonyms(hand, box);
    await writeOpening(hand, box, pseudonyms, setting.signatures);
    await putToVote(hand, setting);
    const data = { title: box.title, closesAt: box.closesAt.toISOString(), entitled: pseudonyms.length };
    return done({ opened: true }, { name: 'ballot.boxOpened', subject: box.id, session: session.id, data });
  },
});

/** Rows of an insert. */
const most = 1000;

/** A random pseudonym for each person of the box: the list sorted and without names, whose is whose locked and in the order of the persons. */
async function drawPseudonyms(hand: Hand, box: BoxRow): Promise<Uint8Array[]> {
  const { orgId, vault } = hand;
  const voters = await findVoters(hand.tx, box.sessionId, box.electorate);
  if (voters.length !== paperOf(box).manifest.N) throw new Error('The roll of a box has changed.');
  const held = voters
    .map(({ personId }) => ({ personId, pseudonym: chance.bytes(32) }))
    .sort((one, other) => (one.personId < other.personId ? -1 : 1));
  const sorted = held.map(({ pseudonym }) => pseudonym).sort(compareBytes);
  for (let from = 0; from < held.length; from += most) {
    await hand.tx
      .insert(boxPseudonym)
      .values(sorted.slice(from, from + most).map((pseudonym) => ({ orgId, boxId: box.id, pseudonym })));
    await hand.tx.insert(pseudonymHolder).values(
      held.slice(from, from + most).map(({ personId, pseudonym }) => ({
        orgId,
        boxId: box.id,
        personId,
        locked: lockPseudonym(vault, box.id, personId, pseudonym),
      })),
    );
  }
  return sorted;
}

/** The first entry of the board: what was signed, and all pseudonyms there will ever be (SCV1 0.1). */
async function writeOpening(
  hand: Hand,
  box: BoxRow,
  pseudonyms: readonly Uint8Array[],
  signatures: BoxSetting['signatures'],
): Promise<void> {
  const boxHash = new Uint8Array(box.boxHash!);
  const source = canonical({
    boxHash: toBase64url(boxHash),
    pseudonyms: pseudonyms.map(toBase64url),
    signatures: signatures.map(({ i, sig }) => ({ i, sig })),
  });
  const begun = await beginBoard(hand, box.id, boxHash);
  const board = await appendEntries(hand, begun, [{ type: 'open', source }]);
  await signCheckpoint(hand, board, boardKeyOf(hand.vault, box.id, box.boardSecret));
}

async function putToVote(hand: Hand, { things }: BoxSetting): Promise<void> {
  const ids = things.flatMap(({ item }) =>
    item && next(itemSteps, item.state as ItemState, 'putToVote') !== null ? [item.id] : [],
  );
  if (ids.length > 0)
    await hand.tx.update(agendaItem).set({ state: 'putToVote' }).where(inArray(agendaItem.id, ids));
}
