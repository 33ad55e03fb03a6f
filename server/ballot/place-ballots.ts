import { boxForm } from '#app/domain/ballot/forms-sealed';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { lockBoard, signCheckpoint } from './board';
import { boardKeyOf } from './board-key';
import { findBox } from './load-box';
import { findWaiting, placeWaiting, portionOf } from './place-waiting';

/** Puts ballots that wait on the board of an open box, once enough people's are together; some always stay back. */
export const placeBallots = command({
  name: 'ballot.placeBallots',
  input: boxForm,
  load: async (hand, given) => {
    const box = await findBox(hand.tx, given.box);
    if (isRefusal(box)) return box;
    if (box.state !== 'open' || !box.boxHash) return refuse('sealed.boxOver');
    const board = await lockBoard(hand, box.id, new Uint8Array(box.boxHash));
    return { box, board, waiting: await findWaiting(hand, box.id) };
  },
  perform: async (hand, _given, { box, board, waiting }) => {
    const portion = portionOf(waiting);
    if (portion.length === 0) return done({ placed: 0 });
    const grown = await placeWaiting(hand, board, portion);
    await signCheckpoint(hand, grown, boardKeyOf(hand.vault, box.id, box.boardSecret));
    const data = { size: grown.summary.size };
    return done(
      { placed: portion.length },
      { name: 'ballot.boardGrew', subject: box.id, session: box.sessionId, data },
    );
  },
});
