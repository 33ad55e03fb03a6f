import { eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/actor';
import { toBase64url as b } from '#app/domain/ballot/sealed/base64url';
import { readBox, writtenLayout } from '#app/domain/ballot/sealed/box';
import { compareBytes } from '#app/domain/ballot/sealed/bytes';
import { chance } from '#app/domain/ballot/sealed/chance';
import { canonical, docHash, type Json } from '#app/domain/ballot/sealed/document';
import type { Question } from '#app/domain/ballot/sealed/kinds';
import type { Rule } from '#app/domain/ballot/sealed/rule';
import { sign } from '#app/domain/ballot/sealed/signature';
import type { Stage } from '#app/domain/congress/states';
import {
  boxPseudonym,
  boxSignature,
  keyCeremony,
  pseudonymHolder,
  sealedBox,
  sealedItem,
  trustee,
} from '#db/schema';
import { appendEntries, beginBoard, drawBoardKey, signCheckpoint } from '#server/ballot/board';
import { lockPseudonym } from '#server/ballot/pseudonyms';
import type { Hand } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import { enter } from '#server/platform/scope';
import { type Ceremony, heldCeremony, keysetSource } from './ceremony';

export type BoxedItem = {
  readonly title: string;
  readonly question: Question;
  readonly rule?: Rule;
  /** Where it is about an item of the agenda; a matter of order otherwise. */
  readonly agendaItemId?: string;
  readonly versionId?: string;
};

export type BoxOrder = {
  readonly session: string;
  /** Who votes; at least three. */
  readonly people: readonly string[];
  /** Three persons of the roster who hold the keys; the first three voters where nobody is named. */
  readonly scrutineers?: readonly string[];
  readonly items: readonly BoxedItem[];
  readonly title?: string;
  readonly stage?: Stage;
  readonly revote?: boolean;
  readonly opensAt?: Date;
  readonly closesAt?: Date;
  readonly holdSeconds?: number;
};

/** Where the box is put: a desk and the organisation of whoever sits at it. */
type Place = { readonly desk: (actor: Actor) => Desk; readonly orgId: string };

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
const drawn = (length: number) => b(chance.bytes(length));

/** The documents of a box that opens now, as a preparation would have written them. */
async function written(order: BoxOrder, boxId: string, boardKey: Uint8Array, opens: Date, closes: Date) {
  const ceremony = await heldCeremony(chance, 2, 3);
  const keyset = keysetSource(ceremony);
  const { session, people, items } = order;
  const N = people.length;
  const of = { v: 'SCV1', orgId: 'hospital', meetingId: session };
  const roll = canonical({
    ...of,
    type: 'roll',
    N,
    people: people.map((_, rid) => ({ rid, ref: drawn(32) })),
  });
  const source = canonical({
    ...of,
    suite: 'R255-SHA512',
    type: 'box',
    profile: 'roll',
    boxId: b(Uint8Array.from(Buffer.from(boxId.replaceAll('-', ''), 'hex'))),
    title: order.title ?? '无记名表决',
    rollHash: b(docHash('roll', roll)),
    keysetHash: b(docHash('keyset', keyset)),
    Y: b(ceremony.keys.Y),
    N,
    M: N + 1,
    items: items.map(({ title, question, rule }, at) => ({
      id: `i${at}`,
      title,
      docHash: drawn(32),
      question,
      rule: rule ?? { kind: 'majority-all' },
      ...(writtenLayout(question, N) as object),
    })) as unknown as Json,
    quorum: { num: 2, den: 3 },
    revote: order.revote ?? true,
    markDigits: 4,
    minBallots: 3,
    opens: seconds(opens),
    closes: seconds(closes),
    holdSeconds: order.holdSeconds ?? 60,
    boardKey: b(boardKey),
    witnesses: ceremony.dealers.map(({ signing }) => b(signing.publicKey)),
    witnessQuorum: 2,
    clients: [],
  });
  return { ceremony, keyset, roll, source };
}

async function insertKeys(hand: Hand, order: BoxOrder, ceremony: Ceremony, keyset: string): Promise<string> {
  const { orgId, now } = hand;
  const row = {
    orgId,
    sessionId: order.session,
    state: 'dealing',
    threshold: 2,
    size: 3,
    source: ceremony.org.source,
    createdBy: order.people[0]!,
    createdAt: now,
  } as const;
  const [made] = await hand.tx.insert(keyCeremony).values(row).returning({ id: keyCeremony.id });
  const { id } = made!;
  const keepers = order.scrutineers ?? order.people.slice(0, 3);
  await hand.tx.insert(trustee).values(
    keepers.map((personId, at) => ({
      orgId,
      ceremonyId: id,
      i: at + 1,
      personId,
      name: `监票人${at + 1}`,
    })),
  );
  const keys = { keyset, keysetHash: docHash('keyset', keyset), nonce: chance.bytes(32) };
  await hand.tx
    .update(keyCeremony)
    .set({ state: 'rehearsing', ...keys })
    .where(eq(keyCeremony.id, id));
  await hand.tx.update(keyCeremony).set({ state: 'ready' }).where(eq(keyCeremony.id, id));
  return id;
}

const itemRow = ({ title, question, rule, agendaItemId, versionId }: BoxedItem) => ({
  title,
  question,
  rule: rule ?? { kind: 'majority-all' },
  ...(agendaItemId ? { agendaItemId } : { subject: 'procedural' }),
  ...(versionId ? { versionId, textHash: '00'.repeat(32) } : {}),
});

/**
 * An open box without the way there: what a test of the paper, the board or the count begins with. The keys are real, so that it can
 * be counted.
 */
export async function openBoxFor(place: Place, order: BoxOrder) {
  const { orgId } = place;
  const desk = place.desk({ kind: 'clock', orgId });
  return desk.db.transaction(async (tx) => {
    const clock = desk.clock ?? (() => new Date());
    const now = await enter(tx, orgId, clock);
    const hand: Hand = { tx, actor: { kind: 'clock', orgId }, now, orgId, vault: desk.vault };
    const minute = 60_000;
    const opensAt = order.opensAt ?? new Date(now.getTime() - minute);
    const closesAt = order.closesAt ?? new Date(now.getTime() + 60 * minute);
    const [row] = await tx
      .insert(sealedBox)
      .values({
        orgId,
        sessionId: order.session,
        title: order.title ?? '无记名表决',
        stage: order.stage ?? 'preparatory',
        electorate: 'all',
        revote: order.revote ?? true,
        holdSeconds: order.holdSeconds ?? 60,
        opensAt,
        closesAt,
        state: 'planned',
        createdBy: order.people[0]!,
        createdAt: now,
      })
      .returning({ id: sealedBox.id });
    const boxId = row!.id;
    const items = order.items.map((item, ordinal) => ({
      orgId,
      boxId,
      ordinal: ordinal + 1,
      ...itemRow(item),
    }));
    await tx.insert(sealedItem).values(items);
    const { key, locked } = drawBoardKey(desk.vault, boxId);
    const { ceremony, keyset, roll, source } = await written(order, boxId, key.publicKey, opensAt, closesAt);
    const box = readBox(source);
    if (typeof box === 'string') throw new Error(`The box fails ${box}`);
    const { boxHash } = box.paper;
    const ceremonyId = await insertKeys(hand, order, ceremony, keyset);
    const papers = { ceremonyId, manifest: source, boxHash, roll, boardSecret: locked };
    await tx
      .update(sealedBox)
      .set({ state: 'prepared', ...papers })
      .where(eq(sealedBox.id, boxId));
    const signatures = ceremony.dealers.map(({ i, signing }) => ({
      i,
      sig: b(sign(chance, 'SCV1/box-ok', signing, boxHash)),
    }));
    await tx
      .insert(boxSignature)
      .values(
        signatures.map(({ i, sig }) => ({ orgId, boxId, purpose: 'box-ok' as const, i, signature: sig })),
      );
    await tx.update(sealedBox).set({ state: 'open' }).where(eq(sealedBox.id, boxId));
    const holders = new Map(order.people.map((personId) => [personId, chance.bytes(32)]));
    const pseudonyms = [...holders.values()].sort(compareBytes);
    await tx.insert(boxPseudonym).values(pseudonyms.map((pseudonym) => ({ orgId, boxId, pseudonym })));
    await tx.insert(pseudonymHolder).values(
      [...holders].map(([personId, pseudonym]) => ({
        orgId,
        boxId,
        personId,
        locked: lockPseudonym(desk.vault, boxId, personId, pseudonym),
      })),
    );
    const opening = canonical({ boxHash: b(boxHash), pseudonyms: pseudonyms.map(b), signatures });
    const board = await appendEntries(hand, await beginBoard(hand, boxId, boxHash), [
      { type: 'open', source: opening },
    ]);
    await signCheckpoint(hand, board, key);
    return { boxId, box, source, ceremony, keyset, roll, holders, pseudonyms };
  });
}
