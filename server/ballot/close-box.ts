import { eq } from 'drizzle-orm';
import { boxForm } from '#app/domain/ballot/forms-sealed';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { canonical } from '#app/domain/ballot/sealed/document';
import { rootOfFrontier } from '#app/domain/ballot/sealed/merkle';
import { boxSteps } from '#app/domain/ballot/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { sealedBox } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { appendEntries, type Board, lockBoard, signCheckpoint } from './board';
import { boardKeyOf } from './board-key';
import { type BoxRow, lockBox, paperOf } from './load-box';
import { findWaiting, placeWaiting } from './place-waiting';
import { voidOpened } from './void-opened';

/**
 * Closes an open box at its end, or in a hall once everybody has cast: the board is complete, signed and waits. Where fewer than the
 * quorum cast, nothing is ever opened: the box is void and the vote has to be repeated.
 */
export const closeBox = command({
  name: 'ballot.closeBox',
  input: boxForm,
  load: async (hand, given) => {
    const locked = await lockBox(hand, given.box);
    if (isRefusal(locked)) return locked;
    const { box } = locked;
    if (next(boxSteps, box.state, 'close') === null) return refuse('sealed.boxNotOpen');
    const board = await lockBoard(hand, box.id, new Uint8Array(box.boxHash!));
    return { box, board, waiting: await findWaiting(hand, box.id) };
  },
  perform: async (hand, _given, { box, board, waiting }) => {
    const { manifest } = paperOf(box);
    const voted = board.voted + waiting.filter(({ seq }) => seq === 1).length;
    // Where ballots may be replaced until the end, the end stays where it was announced.
    const isEarly = hand.now < box.closesAt;
    if (isEarly && (manifest.revote || voted < manifest.N)) return refuse('sealed.boxStillOpen');
    const full = await placeWaiting(hand, board, waiting);
    const { num, den } = manifest.quorum;
    const about = { subject: box.id, session: box.sessionId };
    const data = { title: box.title, voted, entitled: manifest.N };
    if (voted * den < manifest.N * num || voted < manifest.minBallots) {
      await voidOpened(hand, box, 'quorumMissed');
      return done(
        { closed: false, voted },
        { name: 'ballot.boxVoided', ...about, data: { ...data, reason: 'quorumMissed' } },
      );
    }
    await writeClose(hand, box, full);
    await hand.tx
      .update(sealedBox)
      .set({ state: 'closed', counted: voted, closedAt: hand.now })
      .where(eq(sealedBox.id, box.id));
    return done({ closed: true, voted }, { name: 'ballot.boxClosed', ...about, data });
  },
});

async function writeClose(hand: Hand, box: BoxRow, board: Board): Promise<void> {
  const { size, head, frontier } = board.summary;
  const source = canonical({
    boxHash: toBase64url(board.boxHash),
    size,
    head: toBase64url(head),
    root: toBase64url(rootOfFrontier(frontier)),
    counted: board.voted,
    closedAt: Math.floor(hand.now.getTime() / 1000),
  });
  const closed = await appendEntries(hand, board, [{ type: 'close', source }]);
  await signCheckpoint(hand, closed, boardKeyOf(hand.vault, box.id, box.boardSecret));
}
