import { and, eq, sql } from 'drizzle-orm';
import { postPartialForm } from '#app/domain/ballot/forms-sealed';
import { checkpointHash } from '#app/domain/ballot/sealed/board';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import { partialEntry } from '#app/domain/ballot/sealed/entries';
import { isSignedPartial } from '#app/domain/ballot/sealed/partial';
import { isSigned } from '#app/domain/ballot/sealed/signature';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { boardCheckpoint, boardCosign, boardPartial, boxComplaint } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { appendEntries, lockBoard } from './board';
import { lockBox } from './load-box';
import { trusteeOf } from './load-trustee';
import { openingOf, readSignature } from './opening-of';
import { proofs } from './proofs';
import { readDocuments } from './read-board';

/** Wrong shares of one scrutineer that the board takes before it has seen enough of them. */
const mostWrong = 5;

/**
 * Takes a scrutineer's share of the decryption, with the signature under the checkpoint that holds the close. A wrong share stands on
 * the board, named and ignored (SCV1 2.10).
 */
export const postPartial = command({
  name: 'ballot.postPartial',
  input: postPartialForm,
  weigh: async (desk, orgId, given) => {
    const counting = await openingOf(desk, orgId, given.box);
    if (isRefusal(counting)) return counting;
    const read = partialEntry.safeParse(readCanonical(given.partial));
    if (!read.success) return refuse('sealed.badPartial');
    const { j, D, R1, R2, z, sig } = read.data;
    const { keyset, opening } = counting;
    const [share, signer] = [keyset.VK[j - 1], keyset.first[j - 1]?.SP];
    if (!share || !signer) return refuse('sealed.badPartial');
    const partial = { trustee: j, factors: D, baseCommitment: R1, slotCommitment: R2, response: z };
    // What nobody signed is not a scrutineer's doing: it never comes to the board.
    if (D.length !== opening.slots.length || !isSignedPartial(opening, share, signer, partial, sig))
      return refuse('sealed.badPartial');
    const isRight = await proofs().isRightPartial(opening, share, partial);
    return { i: j, signer, boxHash: opening.boxHash, isRight };
  },
  load: async (hand, given) => {
    const locked = await lockBox(hand, given.box);
    if (isRefusal(locked)) return locked;
    const { box } = locked;
    if (box.state !== 'counting') return refuse('sealed.notCounting');
    return { box, ...(await trusteeOf(hand, box.ceremonyId)) };
  },
  subject: ({ owner }) => ({ personId: owner }),
  perform: async (hand, given, { box, own }, { i, signer, boxHash, isRight }) => {
    if (own !== i) return refuse('sealed.notScrutineer');
    if (await isDisputed(hand, box.id)) return refuse('sealed.disputed');
    const mine = await hand.tx
      .select()
      .from(boardPartial)
      .where(and(eq(boardPartial.boxId, box.id), eq(boardPartial.i, i)));
    if (mine.some((one) => one.isRight)) return refuse('sealed.partialPosted');
    if (!isRight && mine.length >= mostWrong) return refuse('sealed.badPartial');
    const fault = await cosign(hand, box.id, boxHash, { w: i - 1, signer, signature: given.cosign });
    if (fault) return fault;
    const board = await lockBoard(hand, box.id, boxHash);
    await appendEntries(hand, board, [{ type: 'partial', source: given.partial }]);
    await hand.tx
      .insert(boardPartial)
      .values({ orgId: hand.orgId, boxId: box.id, n: board.summary.size, i, isRight });
    const data = { title: box.title, i, isRight };
    return done(
      { right: isRight },
      { name: 'ballot.partialPosted', subject: box.id, session: box.sessionId, data },
    );
  },
});

async function isDisputed(hand: Hand, boxId: string): Promise<boolean> {
  const rows = await hand.tx
    .select({ n: sql<number>`1` })
    .from(boxComplaint)
    .where(eq(boxComplaint.boxId, boxId))
    .limit(1);
  return rows.length > 0;
}

type Cosign = { readonly w: number; readonly signer: Uint8Array; readonly signature: string };

/** Keeps the scrutineer's word that this console saw the closed board, or refuses it. */
async function cosign(hand: Hand, boxId: string, boxHash: Uint8Array, { w, signer, signature }: Cosign) {
  const [close] = await readDocuments(hand.tx, boxId, 'close');
  const size = close!.n + 1;
  const [row] = await hand.tx
    .select()
    .from(boardCheckpoint)
    .where(and(eq(boardCheckpoint.boxId, boxId), eq(boardCheckpoint.size, size)));
  const { head, root, time } = row!;
  const hash = checkpointHash(boxHash, {
    size,
    head: new Uint8Array(head),
    root: new Uint8Array(root),
    time,
  });
  const bytes = readSignature(signature);
  if (!isSigned('SCV1/cosign', signer, hash, bytes)) return refuse('sealed.badSignature');
  await hand.tx
    .insert(boardCosign)
    .values({ orgId: hand.orgId, boxId, size, w, signature: bytes })
    .onConflictDoNothing();
  return null;
}
