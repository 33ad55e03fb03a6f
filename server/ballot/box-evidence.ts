import { and, asc, eq, sql } from 'drizzle-orm';
import type { BoxEvidence, BoxedItem } from '#app/domain/ballot/blockers';
import { type Classes, differenceOf, votersOf } from '#app/domain/ballot/electorate';
import type { Question } from '#app/domain/ballot/sealed/kinds';
import type { ItemState } from '#app/domain/congress/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { thawProfile } from '#app/domain/statute/profile';
import type { Tx } from '#db/client';
import { boxSignature, rollEntry } from '#db/schema';
import { findOverridden } from '#server/congress/check-gates';
import type { SessionRow } from '#server/congress/load';
import { aboutOf, type Boxed, findBoxed, isTakenBy } from './boxed-items';
import { findToBox, type ToBox } from './items-to-box';
import { type BoxItemRow, type BoxRow, findBoxItems } from './load-box';
import { type CeremonyRow, liveCeremony } from './load-ceremony';
import { findTrustees } from './load-trustee';
import { type ItemText, textsOfItems } from './text-of-item';
import { windowOfStage } from './window-of-stage';

/** A box with everything that its preparing and opening look at. */
export type BoxSetting = {
  readonly rows: readonly BoxItemRow[];
  readonly things: readonly ToBox[];
  readonly boxed: readonly Boxed[];
  readonly texts: ReadonlyMap<string, ItemText>;
  /** The finished or begun ceremony of the session; null where there is none. */
  readonly ceremony: CeremonyRow | null;
  readonly signatures: readonly { readonly i: number; readonly sig: string }[];
  readonly evidence: BoxEvidence;
};

/** An item may be voted on once its papers are out; one whose vote was void may be put again. */
const ready: readonly ItemState[] = ['sent', 'discussed', 'putToVote'];

/** Gathers it in a fixed number of queries; refuses `ballot.itemElsewhere` where an item left the session. */
export async function readSetting(
  tx: Tx,
  session: SessionRow,
  box: BoxRow,
  now: Date,
): Promise<BoxSetting | Refusal> {
  const profile = thawProfile(session.profile);
  const rows = await findBoxItems(tx, box.id);
  const things = await findToBox(tx, session.id, profile, rows.map(aboutOf));
  if (isRefusal(things)) return things;
  const ids = rows.flatMap(({ agendaItemId }) => agendaItemId ?? []);
  const texts = await textsOfItems(tx, ids);
  const boxed = await findBoxed(tx, session.id);
  const classes = await findClasses(tx, session.id);
  const ceremony = (await liveCeremony(tx, session.id)) ?? null;
  const scrutineers = ceremony ? await findTrustees(tx, ceremony.id) : [];
  const signatures = await findSignatures(tx, box.id);
  const window = (await windowOfStage(tx, session.id, box.stage)) ?? null;
  const overridden = await findOverridden(tx, session.id);
  const others = boxed.filter(({ boxId }) => boxId !== box.id);
  const { opensAt, closesAt } = box;
  const evidence: BoxEvidence = {
    now,
    profile,
    isRehearsal: session.kind === 'rehearsal',
    noticeOverridden: overridden.has('papersNotice'),
    papersSince: session.papersOutAt,
    isRollFrozen: session.rollFrozenAt !== null,
    voters: votersOf(box.electorate, classes),
    keys: {
      isReady: ceremony?.state === 'ready',
      threshold: ceremony?.threshold ?? 0,
      size: ceremony?.size ?? 0,
    },
    scrutineers: scrutineers.map(({ personId, name }) => ({ id: personId, name })),
    isPrepared: box.state === 'prepared',
    signatures: signatures.length,
    opensAt,
    closesAt,
    window,
    items: rows.map((row, at) => itemOf(row, things[at]!, { box, others, classes, texts })),
  };
  return { rows, things, boxed, texts, ceremony, signatures, evidence };
}

type Around = {
  readonly box: BoxRow;
  readonly others: readonly Boxed[];
  readonly classes: Classes;
  readonly texts: ReadonlyMap<string, ItemText>;
};

function itemOf(row: BoxItemRow, thing: ToBox, { box, others, classes, texts }: Around): BoxedItem {
  const same = others.filter(({ about }) => about === thing.about);
  const question = row.question as Question;
  return {
    title: row.title,
    persons: thing.item?.persons ?? [],
    needsText: thing.item !== null && question.kind === 'motion',
    textNow: (row.agendaItemId && texts.get(row.agendaItemId)?.textHash) || null,
    textPrepared: row.textHash,
    isReady: thing.item === null || ready.includes(thing.item.state as ItemState),
    overlapping: same.filter((other) => isTakenBy(box.electorate, other)).length,
    differences: same.map((other) => differenceOf(box.electorate, other.electorate, classes)),
  };
}

/** How many of the frozen roll are in which class of raters. */
export async function findClasses(tx: Tx, sessionId: string): Promise<Classes> {
  const [row] = await tx
    .select({
      managers: sql<number>`(count(*) filter (where ${rollEntry.manager}))::int`,
      others: sql<number>`(count(*) filter (where not ${rollEntry.manager}))::int`,
    })
    .from(rollEntry)
    .where(eq(rollEntry.sessionId, sessionId));
  return row!;
}

/** Who signed the box before its opening. */
const findSignatures = (tx: Tx, boxId: string) =>
  tx
    .select({ i: boxSignature.i, sig: boxSignature.signature })
    .from(boxSignature)
    .where(and(eq(boxSignature.boxId, boxId), eq(boxSignature.purpose, 'box-ok')))
    .orderBy(asc(boxSignature.i));
