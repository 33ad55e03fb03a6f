import { eq } from 'drizzle-orm';
import { boxForm } from '#app/domain/ballot/forms-sealed';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { canonical, docHash } from '#app/domain/ballot/sealed/document';
import { boxSteps } from '#app/domain/ballot/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { boxComplaint, sealedBox } from '#db/schema';
import { command, done } from '#server/platform/command';
import { readScoped } from '#server/platform/scope';
import { appendEntries, lockBoard, signCheckpoint } from './board';
import { boardKeyOf } from './board-key';
import { findBox, lockBox } from './load-box';
import { readDocuments } from './read-board';
import { sumBallots } from './sum-ballots';

/** Adds up the ballots of a closed box after its hold, for the scrutineers to open the sums; a sustained complaint stops it. */
export const countBox = command({
  name: 'ballot.countBox',
  input: boxForm,
  weigh: async (desk, orgId, given) => {
    const box = await readScoped(desk.db, orgId, desk.clock, (tx) => findBox(tx, given.box));
    if (isRefusal(box)) return box;
    if (next(boxSteps, box.state, 'count') === null) return refuse('sealed.boxNotClosed');
    return sumBallots(desk, orgId, box);
  },
  load: async (hand, given) => {
    const locked = await lockBox(hand, given.box);
    if (isRefusal(locked)) return locked;
    const { box } = locked;
    if (next(boxSteps, box.state, 'count') === null) return refuse('sealed.boxNotClosed');
    const complaints = await hand.tx
      .select({ boxId: boxComplaint.boxId })
      .from(boxComplaint)
      .where(eq(boxComplaint.boxId, box.id))
      .limit(1);
    return { box, disputed: complaints.length > 0, closes: await readDocuments(hand.tx, box.id, 'close') };
  },
  perform: async (hand, _given, { box, disputed, closes }, { slots, counted }) => {
    if (disputed) return refuse('sealed.disputed');
    const until = new Date(box.closedAt!.getTime() + box.holdSeconds * 1000);
    if (hand.now < until) return refuse('sealed.holding', { params: { until: until.toISOString() } });
    const source = canonical({
      closeHash: toBase64url(docHash('close', closes[0]!.source)),
      counted: toBase64url(counted),
      slots: slots.map(({ alpha, beta }) => [toBase64url(alpha), toBase64url(beta)]),
    });
    const board = await lockBoard(hand, box.id, new Uint8Array(box.boxHash!));
    const grown = await appendEntries(hand, board, [{ type: 'aggregate', source }]);
    await signCheckpoint(hand, grown, boardKeyOf(hand.vault, box.id, box.boardSecret));
    await hand.tx.update(sealedBox).set({ state: 'counting' }).where(eq(sealedBox.id, box.id));
    const data = { title: box.title };
    return done(
      { counting: true },
      { name: 'ballot.countBegan', subject: box.id, session: box.sessionId, data },
    );
  },
});
