import { sha256 } from '@noble/hashes/sha2.js';
import type { Ballot } from '#app/domain/ballot/sealed/ballot';
import { toBase64url as b } from '#app/domain/ballot/sealed/base64url';
import { append, checkpointHash, type Entry, emptyBoard, leafOf } from '#app/domain/ballot/sealed/board';
import { type Box, readBox, writtenLayout } from '#app/domain/ballot/sealed/box';
import { compareBytes, utf8 } from '#app/domain/ballot/sealed/bytes';
import { chance } from '#app/domain/ballot/sealed/chance';
import { combine } from '#app/domain/ballot/sealed/combine';
import { aggregate, countedHash, countedOf, type Posted } from '#app/domain/ballot/sealed/count';
import { canonical, docHash, type Json } from '#app/domain/ballot/sealed/document';
import type { Question } from '#app/domain/ballot/sealed/kinds';
import { rootOfFrontier } from '#app/domain/ballot/sealed/merkle';
import { decryptPartially, type Opening, signPartial } from '#app/domain/ballot/sealed/partial';
import { decide, type Rule } from '#app/domain/ballot/sealed/rule';
import { type Choices, sealBallot } from '#app/domain/ballot/sealed/seal';
import { keyPair, sign } from '#app/domain/ballot/sealed/signature';
import { countsOf } from '#app/domain/ballot/sealed/tally';
import { type Ceremony, heldCeremony, keysetSource } from './ceremony';

type Item = { readonly question: Question; readonly rule: Rule };

export const boardKey = keyPair(chance.scalar());
export const witness = keyPair(chance.scalar());
const filled = (byte: number, length: number) => b(new Uint8Array(length).fill(byte));

/** A box for so many people with the papers that make it up, ready to be voted in. */
export async function openedBox(items: readonly Item[], people: number, revote = true) {
  const ceremony = await heldCeremony(chance, 2, 3);
  const keyset = keysetSource(ceremony);
  const roll = canonical({
    v: 'SCV1',
    type: 'roll',
    orgId: 'hospital',
    meetingId: 'm1',
    N: people,
    people: Array.from({ length: people }, (_, rid) => ({ rid, ref: filled(rid, 32) })),
  });
  const source = canonical({
    v: 'SCV1',
    suite: 'R255-SHA512',
    type: 'box',
    profile: 'roll',
    boxId: b(chance.bytes(16)),
    orgId: 'hospital',
    meetingId: 'm1',
    title: '表决',
    rollHash: b(docHash('roll', roll)),
    keysetHash: b(docHash('keyset', keyset)),
    Y: b(ceremony.keys.Y),
    N: people,
    M: people + 1,
    items: items.map(({ question, rule }, at) => ({
      id: `i${at}`,
      title: `议题${at}`,
      docHash: filled(at, 32),
      question,
      rule,
      ...(writtenLayout(question, people) as object),
    })) as unknown as Json,
    quorum: { num: 2, den: 3 },
    revote,
    markDigits: 4,
    minBallots: 3,
    opens: 1790000000,
    closes: 1790000600,
    holdSeconds: 60,
    boardKey: b(boardKey.publicKey),
    witnesses: [b(witness.publicKey)],
    witnessQuorum: 1,
    clients: [],
  });
  const box = readBox(source);
  if (typeof box === 'string') throw new Error(`The box fails ${box}`);
  const pseudonyms = Array.from({ length: people }, () => chance.bytes(32)).sort(compareBytes);
  return { ceremony, keyset, roll, source, box, pseudonyms };
}

export type Opened = Awaited<ReturnType<typeof openedBox>>;

/** A sealed ballot by the holder of a pseudonym, replacing an earlier one if there is one. */
export function cast(box: Box, pseudonym: Uint8Array, choices: Choices, before?: Posted): Posted {
  const seq = (before?.ballot.seq ?? 0) + 1;
  const prev = before?.tracker ?? new Uint8Array(0);
  const sealing = { pseudonym, seq, prev, mark: '0417', rho: chance.bytes(32) };
  return sealBallot(chance, box.paper, sealing, choices);
}

const signedBy = (ceremony: Ceremony, tag: 'SCV1/box-ok' | 'SCV1/result-ok', message: Uint8Array) =>
  ceremony.dealers.slice(0, 2).map(({ i, signing }) => ({ i, sig: b(sign(chance, tag, signing, message)) }));

export function sharesOf({ ceremony }: Opened, opening: Opening, who: readonly number[]) {
  return who.map((j) => {
    const [key, dealer] = [ceremony.shares[j - 1]!, ceremony.dealers[j - 1]!];
    const partial = decryptPartially(chance, opening, j, key);
    return { partial, sig: signPartial(chance, opening, key.publicKey, dealer.signing, partial) };
  });
}

const lineOf = (entry: Entry): string =>
  entry.type === 'ballot'
    ? canonical({ type: 'ballot', body: wire(entry.ballot) })
    : canonical({ type: entry.type, body: entry.source });

const wire = ({ pseudonym, seq, prev, mark, body }: Ballot): Json => ({
  v: 'SCV1',
  C: b(pseudonym),
  seq,
  prev: b(prev),
  mark,
  body: b(body),
});

/** What a forger may change on the way to a bundle; everything after it is made to fit. */
export type Tampering = {
  readonly shares?: (shares: ReturnType<typeof sharesOf>) => ReturnType<typeof sharesOf>;
  readonly counts?: (counts: number[][][]) => number[][][];
  readonly counted?: (ballots: readonly Posted[]) => readonly Posted[];
};

/** Closes, counts and bundles a box; `who` decrypts. */
export function countedBundle(
  opened: Opened,
  ballots: readonly Posted[],
  who: readonly number[],
  tampering: Tampering = {},
) {
  const { box, ceremony } = opened;
  const { manifest, paper } = box;
  const boxHash = b(paper.boxHash);
  const board: Entry[] = [];
  let summary = emptyBoard;
  const post = (entry: Entry) => {
    summary = append(summary, leafOf(paper.boxHash, board.length, entry));
    board.push(entry);
  };
  const note = (type: Exclude<Entry['type'], 'ballot'>, body: Json) =>
    post({ type, source: canonical(body) });
  note('open', {
    boxHash,
    pseudonyms: opened.pseudonyms.map(b),
    signatures: signedBy(ceremony, 'SCV1/box-ok', paper.boxHash),
  });
  for (const { ballot } of ballots) post({ type: 'ballot', ballot });
  const counted = (tampering.counted ?? countedOf)(ballots);
  const closing = canonical({
    boxHash,
    size: summary.size,
    head: b(summary.head),
    root: b(rootOfFrontier(summary.frontier)),
    counted: counted.length,
    closedAt: 1790000600,
  });
  post({ type: 'close', source: closing });
  const closeHash = docHash('close', closing);
  const slots = aggregate(paper, counted);
  const pairs = slots.map(({ alpha, beta }) => [b(alpha), b(beta)]);
  note('aggregate', { closeHash: b(closeHash), counted: b(countedHash(counted)), slots: pairs });
  const honest = sharesOf(opened, { boxHash: paper.boxHash, closeHash, slots }, who);
  const sums = combine(
    slots,
    honest.slice(0, 2).map(({ partial }) => partial),
  );
  for (const { partial, sig } of (tampering.shares ?? ((some) => some))(honest)) {
    const { trustee, factors, baseCommitment, slotCommitment, response } = partial;
    const [R1, R2, z] = [b(baseCommitment), b(slotCommitment), b(response)];
    note('partial', { j: trustee, D: factors.map(b), R1, R2, z, sig: b(sig) });
  }
  const flat = countsOf(paper.units, sums, counted.length, manifest.N);
  if (!flat) throw new Error('The sums hold no counts');
  const left = flat.map((unit) => [...unit]);
  const counts = (tampering.counts ?? ((all) => all))(
    manifest.items.map(({ units }) => left.splice(0, units.length)),
  );
  const result = canonical({
    boxHash,
    closeHash: b(closeHash),
    N: manifest.N,
    counted: counted.length,
    quorate: counted.length * 3 >= manifest.N * 2,
    items: manifest.items.map(({ rule }, at) => ({
      counts: counts[at]!,
      decision: decide(rule, counts[at]!, manifest.N) as Json,
    })),
    trustees: [...who],
  });
  note('result', { result, signatures: signedBy(ceremony, 'SCV1/result-ok', docHash('result', result)) });
  const { size, head } = summary;
  const checkpoint = { size, head, root: rootOfFrontier(summary.frontier), time: 1790000700 };
  const hash = checkpointHash(paper.boxHash, checkpoint);
  const signed = canonical({
    size,
    head: b(head),
    root: b(checkpoint.root),
    time: checkpoint.time,
    sig: b(sign(chance, 'SCV1/checkpoint', boardKey, hash)),
    cosigs: [{ w: 0, sig: b(sign(chance, 'SCV1/cosign', witness, hash)) }],
  });
  const files = listed({
    'org.json': ceremony.org.source,
    'keyset.json': opened.keyset,
    'roll.json': opened.roll,
    'box.json': opened.source,
    'board.jsonl': board.map((entry) => `${lineOf(entry)}\n`).join(''),
    'checkpoints.jsonl': `${signed}\n`,
  });
  return { files, counts };
}

/** A bundle's files with their list, so that what was changed in a document is not found by its hash alone. */
export function listed(texts: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  const files = new Map(Object.entries(texts).map(([name, text]) => [name, utf8(text)]));
  const hashes = Object.fromEntries([...files].map(([name, bytes]) => [name, b(sha256(bytes))]));
  return files.set('manifest.json', utf8(canonical({ v: 'SCV1', files: hashes })));
}
