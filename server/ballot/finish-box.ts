import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { type ItemVerdict, judgeItem } from '#app/domain/ballot/box-verdict';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import { result as resultSchema } from '#app/domain/ballot/sealed/entries';
import { type ItemState, itemSteps } from '#app/domain/congress/states';
import { thawProfile } from '#app/domain/statute/profile';
import { next } from '#app/domain/step';
import { agendaItem, sealedBox, sealedItem } from '#db/schema';
import type { SessionRow } from '#server/congress/load';
import type { Hand } from '#server/platform/command';
import { appendEntries, lockBoard, signCheckpoint } from './board';
import { boardKeyOf } from './board-key';
import { type BoxRow, findBoxItems, paperOf } from './load-box';
import { forgetHolders } from './pseudonyms';

/** Lets a signed result stand: last entry and checkpoint of the board, verdicts, what becomes of the items; persons are forgotten. */
export async function finishBox(hand: Hand, session: SessionRow, box: BoxRow, signed: string) {
  const board = await lockBoard(hand, box.id, new Uint8Array(box.boxHash!));
  const last = await appendEntries(hand, board, [{ type: 'result', source: signed }]);
  await signCheckpoint(hand, last, boardKeyOf(hand.vault, box.id, box.boardSecret));
  const verdicts = await judgeBox(hand, session, box);
  await forgetHolders(hand, box.id);
  await hand.tx
    .update(sealedBox)
    .set({ state: 'counted', countedAt: hand.now, verdicts, boardSecret: null })
    .where(eq(sealedBox.id, box.id));
  await settleItems(hand, box, verdicts);
  return verdicts.map(({ ordinal, agendaItemId, subject, outcome }) => ({
    ordinal,
    agendaItemId,
    subject,
    outcome,
  }));
}

async function judgeBox(hand: Hand, session: SessionRow, box: BoxRow): Promise<ItemVerdict[]> {
  const { manifest } = paperOf(box);
  const rows = await findBoxItems(hand.tx, box.id);
  const { items } = resultSchema.parse(readCanonical(box.result!));
  const profile = thawProfile(session.profile);
  return rows.map(({ ordinal, agendaItemId, subject, title }, at) =>
    judgeItem(profile, manifest.N, {
      ordinal,
      agendaItemId,
      subject,
      title,
      question: manifest.items[at]!.question,
      rule: manifest.items[at]!.rule,
      counts: items[at]!.counts,
    }),
  );
}

/** An item goes where its vote sent it; an election that is not complete stays put to the vote, classes of raters wait for each other. */
async function settleItems(hand: Hand, box: BoxRow, verdicts: readonly ItemVerdict[]): Promise<void> {
  const ids = verdicts.flatMap(({ agendaItemId }) => agendaItemId ?? []);
  if (ids.length === 0) return;
  const waiting = await hand.tx
    .select({ id: sealedItem.agendaItemId })
    .from(sealedItem)
    .innerJoin(sealedBox, eq(sealedBox.id, sealedItem.boxId))
    .where(
      and(
        inArray(sealedItem.agendaItemId, ids),
        ne(sealedBox.id, box.id),
        sql`${sealedBox.state} not in ('counted', 'void')`,
      ),
    );
  const unfinished = new Set(waiting.map(({ id }) => id));
  const rows = await hand.tx.select().from(agendaItem).where(inArray(agendaItem.id, ids));
  for (const step of ['adopt', 'reject'] as const) {
    const going = rows.filter(({ id, state }) => {
      const verdict = verdicts.find(({ agendaItemId }) => agendaItemId === id);
      const wanted = verdict?.passed ? 'adopt' : verdict?.outcome === 'notPassed' ? 'reject' : null;
      return wanted === step && !unfinished.has(id) && next(itemSteps, state as ItemState, step) !== null;
    });
    if (going.length === 0) continue;
    const to = next(itemSteps, 'putToVote', step)!;
    await hand.tx
      .update(agendaItem)
      .set({ state: to })
      .where(
        inArray(
          agendaItem.id,
          going.map(({ id }) => id),
        ),
      );
  }
}
