import { and, asc, eq } from 'drizzle-orm';
import { boxForm } from '#app/domain/ballot/forms-sealed';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import { partialEntry } from '#app/domain/ballot/sealed/entries';
import { writeResult } from '#app/domain/ballot/sealed/result';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { boardEntry, boardPartial, sealedBox } from '#db/schema';
import { command, done } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import { readScoped } from '#server/platform/scope';
import { lockBox } from './load-box';
import { type Counting, openingOf } from './opening-of';
import { proofs } from './proofs';

/** Opens the sums from enough right shares and writes the result down for the scrutineers to sign; it stands only once they did. */
export const composeResult = command({
  name: 'ballot.composeResult',
  input: boxForm,
  weigh: async (desk, orgId, given) => {
    const counting = await openingOf(desk, orgId, given.box);
    if (isRefusal(counting)) return counting;
    const { threshold } = counting.ceremony;
    const shares = await rightShares(desk, orgId, given.box, threshold);
    if (shares.length < threshold) return refuse('sealed.noResult', { params: { needed: threshold } });
    return write(counting, shares);
  },
  load: async (hand, given) => lockBox(hand, given.box),
  perform: async (hand, _given, { box }, result) => {
    if (box.state !== 'counting') return refuse('sealed.notCounting');
    if (box.result !== null) return done({ composed: false });
    await hand.tx.update(sealedBox).set({ result }).where(eq(sealedBox.id, box.id));
    const data = { title: box.title };
    return done(
      { composed: true },
      { name: 'ballot.resultReady', subject: box.id, session: box.sessionId, data },
    );
  },
});

/** The first right shares on the board. */
async function rightShares(desk: Desk, orgId: string, boxId: string, most: number) {
  const rows = await readScoped(desk.db, orgId, desk.clock, (tx) =>
    tx
      .select({ source: boardEntry.source })
      .from(boardPartial)
      .innerJoin(boardEntry, and(eq(boardEntry.boxId, boardPartial.boxId), eq(boardEntry.n, boardPartial.n)))
      .where(and(eq(boardPartial.boxId, boxId), eq(boardPartial.isRight, true)))
      .orderBy(asc(boardPartial.n))
      .limit(most),
  );
  return rows.map(({ source }) => {
    const { j, D, R1, R2, z } = partialEntry.parse(readCanonical(source!));
    return { trustee: j, factors: D, baseCommitment: R1, slotCommitment: R2, response: z };
  });
}

async function write(
  { row, box, opening }: Counting,
  shares: Awaited<ReturnType<typeof rightShares>>,
): Promise<string> {
  const counted = row.counted!;
  const counts = await proofs().tally(row.manifest!, opening.slots, shares, counted);
  if (!counts) throw new Error('The sums of a box hold no counts.');
  return writeResult(box, opening, { counted, counts, trustees: shares.map(({ trustee }) => trustee) });
}
