import {
  type Ballot,
  ciphersHash,
  ciphersOf,
  contextOf,
  cutBody,
  trackerOf,
} from '#app/domain/ballot/sealed/ballot';
import { concat } from '#app/domain/ballot/sealed/bytes';
import { chance } from '#app/domain/ballot/sealed/chance';
import type { Posted } from '#app/domain/ballot/sealed/count';
import { G, knownPoint, type Point, times } from '#app/domain/ballot/sealed/group';
import type { Table } from '#app/domain/ballot/sealed/one-of';
import type { Paper } from '#app/domain/ballot/sealed/paper';
import { encodeScalar, reduce } from '#app/domain/ballot/sealed/scalar';
import { sealBallot } from '#app/domain/ballot/sealed/seal';

import { cast, type Opened } from '#tests/support/sealed-box';
import { somePaper } from './workshop';

/** A ballot under the name that it has in this box, whatever it holds. */
export function posted({ boxHash, units }: Paper, ballot: Ballot): Posted {
  const pieces = cutBody(units, ballot.body);
  const held = pieces ? ciphersHash(ciphersOf(units, pieces)) : new Uint8Array(32);
  return { ballot, tracker: trackerOf(boxHash, ballot, held) };
}

export const withBody = (paper: Paper, { ballot }: Posted, body: Uint8Array): Posted =>
  posted(paper, { ...ballot, body });

/** Where a unit begins in the body. */
export const startOf = (paper: Paper, unit: number): number =>
  paper.units.slice(0, unit).reduce((at, { length }) => at + length, 0);

export const pieceOf = (paper: Paper, { ballot }: Posted, unit: number): Uint8Array =>
  ballot.body.slice(startOf(paper, unit), startOf(paper, unit + 1));

/** The ballot with other bytes at a place of its body. */
export const spliced = (paper: Paper, one: Posted, at: number, bytes: Uint8Array): Posted => {
  const { body } = one.ballot;
  return withBody(paper, one, concat(body.slice(0, at), bytes, body.slice(at + bytes.length)));
};

/** Seals as a hostile device would that has other tables for some units. */
export function sealedBy(
  paper: Paper,
  tables: Readonly<Record<number, Table>>,
  choices: number[][],
  person: Uint8Array,
) {
  const units = paper.units.map((unit, at) => ({ ...unit, table: tables[at] ?? unit.table }));
  const sealing = { pseudonym: person, seq: 1, prev: new Uint8Array(0), mark: '0417', rho: chance.bytes(32) };
  return posted(paper, sealBallot(chance, { ...paper, units }, sealing, choices).ballot);
}

/** What a forger's hash sees: context and label of the unit, ciphertext, commitments. */
export type Seen = {
  readonly context: Uint8Array;
  readonly label: Uint8Array;
  readonly cipher: readonly Uint8Array[];
  readonly commitments: readonly Uint8Array[];
};

/**
 * A first unit, one ciphertext of three rows, that holds `value` and whose every equation is right: only the hash can give it away.
 * `hash` is the forger's own; null picks every challenge freely.
 */
export function forgedMotion(
  paper: Paper,
  person: Uint8Array,
  value: bigint,
  hash: ((seen: Seen) => bigint) | null,
): Uint8Array {
  const { table, label } = paper.units[0]!;
  const Y: Point = knownPoint(paper.key.bytes);
  const r = chance.scalar();
  const cipher = [times(G, r), times(Y, r).add(times(G, value))] as const;
  const rows = table.map((row) => {
    const isOwn = hash !== null && row[0] === value;
    const [c, z] = [isOwn ? 0n : chance.scalar(), chance.scalar()];
    const A = times(G, z).subtract(times(cipher[0], c));
    const B = times(Y, z).subtract(times(cipher[1].subtract(times(G, row[0]!)), c));
    return { isOwn, c, z, pair: [A.toBytes(), B.toBytes()] };
  });
  const commitments = rows.flatMap(({ pair }) => pair);
  const bytes = cipher.map((point) => point.toBytes());
  const context = contextOf(paper.boxHash, person, 1);
  const h = hash ? hash({ context, label, cipher: bytes, commitments }) : 0n;
  const own = reduce(h - rows.reduce((sum, { c }) => sum + c, 0n));
  const answers = rows.map(
    ({ isOwn, c, z }) => (isOwn ? [own, reduce(z + own * r)] : [c, z]) as [bigint, bigint],
  );
  return concat(
    ...bytes,
    ...commitments,
    ...answers.map(([c]) => encodeScalar(c)),
    ...answers.map(([, z]) => encodeScalar(z)),
  );
}

/** Its number in the list of attacks, what is posted, and the checks that must name it. */
export type Case = readonly [number: string, what: string, make: () => Posted, codes: string];

/** What a forger has at hand: a box, somebody's honest ballot, and whose turn it is, everybody once. */
export function deckOf(opened: Opened, a: Posted, from: number) {
  let next = from;
  const { paper } = opened.box;
  const person = () => opened.pseudonyms[next++]!;
  const honest = (who = person()) => cast(opened.box, who, somePaper);
  const otherBox = (boxHash: Uint8Array) =>
    posted(paper, sealedBy({ ...paper, boxHash }, {}, somePaper, person()).ballot);
  return { opened, paper, a, person, honest, otherBox };
}
export type Deck = ReturnType<typeof deckOf>;

/** 32 bytes as a number. */
export const narrow = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
