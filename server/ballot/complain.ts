import { and, eq } from 'drizzle-orm';
import { complainForm } from '#app/domain/ballot/forms-sealed';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { sameBytes } from '#app/domain/ballot/sealed/bytes';
import { readReceipt } from '#app/domain/ballot/sealed/receipt';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { boardEntry, boxComplaint, waitingBallot } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockBox, paperOf } from './load-box';

/**
 * Takes a receipt that the closed board does not honour: signed by the server, it proves that a ballot was taken and not shown, and
 * stops the count (SCV1 2.9). Nobody is named, and without a signed receipt nothing can be stopped.
 */
export const complain = command({
  name: 'ballot.complain',
  input: complainForm,
  nameless: true,
  load: async (hand, given) => {
    const locked = await lockBox(hand, given.box);
    if (isRefusal(locked)) return locked;
    const { box } = locked;
    if (box.state === 'counted' || box.state === 'void') return refuse('sealed.boxFinished');
    if (box.manifest === null) return refuse('sealed.boxNotOpen');
    return { box };
  },
  perform: async (hand, given, { box }) => {
    const { manifest, paper } = paperOf(box);
    const receipt = readReceipt(given.receipt, manifest.boardKey);
    if (!receipt || !sameBytes(receipt.box, paper.boxHash)) return refuse('sealed.badReceipt');
    const { tracker } = receipt;
    const shown = await hand.tx
      .select({ n: boardEntry.n })
      .from(boardEntry)
      .where(and(eq(boardEntry.boxId, box.id), eq(boardEntry.tracker, tracker)));
    const waiting = await hand.tx
      .select({ seq: waitingBallot.seq })
      .from(waitingBallot)
      .where(and(eq(waitingBallot.boxId, box.id), eq(waitingBallot.tracker, tracker)));
    if (shown.length > 0 || waiting.length > 0) return refuse('sealed.onTheBoard');
    await hand.tx
      .insert(boxComplaint)
      .values({ orgId: hand.orgId, boxId: box.id, tracker, receipt: given.receipt })
      .onConflictDoNothing();
    const data = { title: box.title, tracker: toBase64url(tracker) };
    return done(
      { sustained: true },
      { name: 'ballot.boxDisputed', subject: box.id, session: box.sessionId, data },
    );
  },
});
