import { and, asc, eq } from 'drizzle-orm';
import type { Electorate } from '#app/domain/ballot/electorate';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { readBox, writtenLayout } from '#app/domain/ballot/sealed/box';
import { concat, utf8 } from '#app/domain/ballot/sealed/bytes';
import { chance } from '#app/domain/ballot/sealed/chance';
import { canonical, docHash, type Json } from '#app/domain/ballot/sealed/document';
import type { Question } from '#app/domain/ballot/sealed/kinds';
import type { Rule } from '#app/domain/ballot/sealed/rule';
import { h32 } from '#app/domain/ballot/sealed/transcript';
import type { Profile } from '#app/domain/statute/profile';
import { quorum } from '#app/domain/statute/quorum';
import type { Tx } from '#db/client';
import { rollEntry } from '#db/schema';
import type { Vault } from '#server/platform/vault';
import type { BoxRow, CeremonyRow } from './load-box';
import { keysetOf } from './opening-of';

export type Voter = { readonly personId: string; readonly name: string; readonly staffNumber: string };

/** The people of the frozen roll who vote in a box, by staff number. */
export const findVoters = (tx: Tx, sessionId: string, electorate: Electorate): Promise<Voter[]> =>
  tx
    .select({ personId: rollEntry.personId, name: rollEntry.name, staffNumber: rollEntry.staffNumber })
    .from(rollEntry)
    .where(
      and(
        eq(rollEntry.sessionId, sessionId),
        electorate === 'all' ? undefined : eq(rollEntry.manager, electorate === 'managers'),
      ),
    )
    .orderBy(asc(rollEntry.staffNumber), asc(rollEntry.personId));

/** What the salts of a box's roll are locked about. */
const saltsOf = (boxId: string) => `salts ${boxId}`;

/** The roll of a box as canonical text: a salted hash a person, of which that person alone can find the own (SCV1 2.5). */
export function composeRoll(vault: Vault, box: BoxRow, voters: readonly Voter[]) {
  const salts = voters.map(() => chance.bytes(16));
  const people = voters.map(({ name, staffNumber }, rid) => ({
    rid,
    ref: toBase64url(h32('SCV1/person', salts[rid]!, utf8(name + staffNumber))),
  }));
  const source = canonical({
    v: 'SCV1',
    type: 'roll',
    orgId: box.orgId,
    meetingId: box.sessionId,
    N: voters.length,
    people,
  });
  return { source, lockedSalts: vault.lock(saltsOf(box.id), concat(...salts)) };
}

export type ComposedItem = {
  readonly about: string;
  readonly title: string;
  readonly question: Question;
  readonly rule: Rule;
  /** SHA-256 in hex of the text that is voted on; null where there is none but the question itself. */
  readonly textHash: string | null;
};

/** What the item is bound to: its paper, or its own question where there is none. */
const boundTo = ({ textHash, question }: ComposedItem): Uint8Array =>
  textHash === null
    ? h32('SCV1/question', utf8(canonical(question as Json)))
    : new Uint8Array(Buffer.from(textHash, 'hex'));

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

type Parts = {
  readonly box: BoxRow;
  readonly ceremony: CeremonyRow;
  readonly profile: Profile;
  readonly roll: string;
  readonly people: number;
  readonly boardKey: Uint8Array;
  readonly items: readonly ComposedItem[];
  readonly leastBallots: number;
};

/** The manifest of a box as canonical text (SCV1 2.6.1). Throws where a reader would refuse it. */
export function composeManifest(parts: Parts): string {
  const { box, ceremony, profile, roll, people, boardKey, items, leastBallots } = parts;
  const keyset = keysetOf(ceremony);
  const { share, compare } = profile.voting.quorum.value;
  const source = canonical({
    v: 'SCV1',
    suite: 'R255-SHA512',
    type: 'box',
    profile: 'roll',
    boxId: toBase64url(new Uint8Array(Buffer.from(box.id.replaceAll('-', ''), 'hex'))),
    orgId: box.orgId,
    meetingId: box.sessionId,
    title: box.title.normalize('NFC'),
    rollHash: toBase64url(docHash('roll', roll)),
    keysetHash: toBase64url(keyset.hash),
    Y: toBase64url(keyset.Y),
    N: people,
    M: people + 1,
    items: items.map((item) => ({
      id: item.about,
      title: item.title.normalize('NFC'),
      docHash: toBase64url(boundTo(item)),
      question: item.question,
      rule: item.rule,
      ...(writtenLayout(item.question, people) as object),
    })) as unknown as Json,
    quorum:
      compare === 'ge' ? { num: share.over, den: share.of } : { num: quorum(profile, people), den: people },
    revote: box.revote,
    markDigits: 4,
    minBallots: leastBallots,
    opens: seconds(box.opensAt),
    closes: seconds(box.closesAt),
    holdSeconds: box.holdSeconds,
    boardKey: toBase64url(boardKey),
    witnesses: keyset.first.map(({ SP }) => toBase64url(SP)),
    witnessQuorum: ceremony.threshold,
    clients: [],
  });
  const read = readBox(source);
  if (typeof read === 'string') throw new Error(`A composed box fails ${read}.`);
  return source;
}
