import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { carryOver } from '#app/domain/report/amendment';
import { difference } from '#app/domain/report/difference';
import type { Block } from '#app/domain/report/document';
import { pendingStates } from '#app/domain/report/states';
import { isSubstantive, substance } from '#app/domain/report/substantive';
import { amendment, congressSession, document, documentVersion } from '#db/schema';
import type { SessionRow } from '#server/congress/load';
import type { Hand } from '#server/platform/command';
import { type DocumentRow, findBlocks, findVersion, type VersionRow } from './load';

type Text = { version: VersionRow; blocks: readonly Block[] };

/**
 * A version goes out: it becomes the one people see, what was said and proposed moves onto it, and where its substance
 * differs the notice time of the session begins again (seven days from the full papers: Shanghai regulation art. 30).
 */
export async function bringOut(
  hand: Hand,
  session: SessionRow,
  paper: DocumentRow,
  next: VersionRow,
  secretarySays: boolean,
): Promise<Fact<FactName>[]> {
  const before = paper.currentVersion
    ? await findVersion(hand.tx, paper.id, paper.currentVersion)
    : undefined;
  const old = before && { version: before, blocks: await findBlocks(hand.tx, before.id) };
  const fresh = { version: next, blocks: await findBlocks(hand.tx, next.id) };
  const judged = judge(old, fresh);
  const substantive = isSubstantive(judged, secretarySays);

  await hand.tx
    .update(documentVersion)
    .set({ outAt: hand.now, substantive })
    .where(eq(documentVersion.id, next.id));
  await hand.tx.update(document).set({ currentVersion: next.number }).where(eq(document.id, paper.id));
  if (old) await carry(hand, paper.id, old.blocks, fresh.blocks);

  const restarts = substantive && session.papersOutAt !== null;
  if (restarts) {
    await hand.tx
      .update(congressSession)
      .set({ papersOutAt: hand.now })
      .where(eq(congressSession.id, session.id));
  }
  return tell(session, paper, old?.version, next, { substantive, restarts });
}

function judge(old: Text | undefined, fresh: Text) {
  if (!old) return { substantive: true, reasons: [] };
  if (old.version.kind === 'pdf' || fresh.version.kind === 'pdf')
    return { substantive: old.version.textHash !== fresh.version.textHash, reasons: [] };
  return substance(difference(old.blocks, fresh.blocks));
}

function tell(
  session: SessionRow,
  paper: DocumentRow,
  old: VersionRow | undefined,
  next: VersionRow,
  { substantive, restarts }: { substantive: boolean; restarts: boolean },
): Fact<FactName>[] {
  const about = { subject: paper.id, session: session.id };
  const data = {
    title: paper.title,
    agendaItemId: paper.agendaItemId,
    number: next.number,
    textHash: next.textHash,
    substantive,
  };
  const facts: Fact<FactName>[] = [{ name: 'report.sentOut', ...about, data }];
  if (old && old.textHash !== next.textHash) {
    facts.push({
      name: 'report.textReplaced',
      ...about,
      data: { ...data, previousHash: old.textHash, previousVersionId: old.id },
    });
  }
  if (restarts) facts.push({ name: 'report.papersRestarted', ...about, data });
  return facts;
}

/** Comments and pending amendments move with their paragraphs; those whose paragraph changed or went are marked, none is lost. */
async function carry(
  hand: Hand,
  documentId: string,
  oldBlocks: readonly Block[],
  newBlocks: readonly Block[],
): Promise<void> {
  const places = carryOver(
    oldBlocks.map((block) => ({ id: block.id, target: block.id })),
    oldBlocks,
    newBlocks,
  ).filter((one) => one.state === 'colliding');
  if (places.length > 0) {
    const moves = JSON.stringify(
      places.map((one) => ({ from: one.item.target, to: one.at ?? newBlocks[0]!.id })),
    );
    await hand.tx.execute(sql`
      update comment c set block_id = m."to", collides = true
      from jsonb_to_recordset(${moves}::text::jsonb) as m("from" text, "to" text)
      where c.document_id = ${documentId} and c.block_id = m."from"`);
  }

  const pending = await hand.tx
    .select({ id: amendment.id, target: amendment.blockId, baseText: amendment.baseText })
    .from(amendment)
    .where(and(eq(amendment.documentId, documentId), inArray(amendment.state, [...pendingStates])));
  for (const collides of [true, false]) {
    const ids = carryOver(pending, oldBlocks, newBlocks)
      .filter((one) => (one.state === 'colliding') === collides)
      .map((one) => one.item.id);
    if (ids.length > 0) await hand.tx.update(amendment).set({ collides }).where(inArray(amendment.id, ids));
  }
}
