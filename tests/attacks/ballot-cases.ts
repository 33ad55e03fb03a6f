import { ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { concat } from '#app/domain/ballot/sealed/bytes';
import { chance } from '#app/domain/ballot/sealed/chance';
import type { Posted } from '#app/domain/ballot/sealed/count';
import { G, knownPoint, times } from '#app/domain/ballot/sealed/group';
import { encodeScalar, fromWide, q, reduce } from '#app/domain/ballot/sealed/scalar';
import { h512, hs } from '#app/domain/ballot/sealed/transcript';
import { cast, type Opened } from '#tests/support/sealed-box';
import { forgedMotion, pieceOf, posted, type Seen, sealedBy, spliced, startOf, withBody } from './forger';
import { somePaper } from './workshop';

/** Its number in the list of attacks, what is posted, and the checks that must name it. */
export type Attack = readonly [number: string, what: string, ballot: Posted, codes: string];

const wide = (value: bigint) =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));
const narrow = (bytes: Uint8Array) => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

const strong = ({ context, label, cipher, commitments }: Seen) =>
  hs('SCV1/oneof', context, label, ...cipher, ...commitments);

/**
 * A ballot for every attack on one, each by a pseudonym of its own so that the board tells them apart; `from` is the first of them.
 * Units of the paper: 0 and 1 motions, 2 to 4 places by approval and 5 their sum, 6 and 7 candidates and 8 their sum.
 */
export function ballotAttacks(opened: Opened, a: Posted, from: number): Attack[] {
  let next = from;
  const { paper } = opened.box;
  const person = () => opened.pseudonyms[next++]!;
  const honest = (who = person()) => cast(opened.box, who, somePaper);
  /** A ballot with one of its scalars moved, in wire form and perhaps beyond q. Scalars of the first unit begin after 8 points. */
  const moved = (scalar: number, by: bigint): Posted => {
    const one = honest();
    const at = 32 * (8 + scalar);
    const value = narrow(one.ballot.body.slice(at, at + 32)) + by;
    return spliced(paper, one, at, by === q ? wide(value) : encodeScalar(reduce(value)));
  };

  const otherBox = (boxHash: Uint8Array) =>
    posted(paper, sealedBy({ ...paper, boxHash }, {}, somePaper, person()).ballot);

  const withForged = (value: bigint, hash: Parameters<typeof forgedMotion>[3]) => {
    const who = person();
    return spliced(paper, honest(who), 0, forgedMotion(paper, who, value, hash));
  };

  const made: readonly (readonly [string, string, () => Posted, string])[] = [
    [
      '1',
      'a whole body under another pseudonym',
      () => withBody(paper, honest(), a.ballot.body),
      'V-18 V-19',
    ],
    ['2', 'one unit of another ballot', () => spliced(paper, honest(), 0, pieceOf(paper, a, 0)), 'V-18 V-19'],
    ['3', 'a ballot sealed for another box', () => otherBox(chance.bytes(32)), 'V-19'],
    [
      '4',
      'an old ballot with a higher number',
      () => posted(paper, { ...a.ballot, seq: 2, prev: a.tracker }),
      'V-18 V-19',
    ],
    [
      '4',
      'the same without what it replaces',
      () => posted(paper, { ...a.ballot, seq: 3 }),
      'V-17 V-18 V-19',
    ],
    [
      '5',
      'two units exchanged',
      () => {
        const one = honest();
        return spliced(paper, one, 0, concat(pieceOf(paper, one, 1), pieceOf(paper, one, 0)));
      },
      'V-19',
    ],
    [
      '6',
      'the proof of an answer as the proof of the sum',
      () => {
        const one = honest();
        return spliced(paper, one, startOf(paper, 5), pieceOf(paper, one, 2).slice(64));
      },
      'V-20',
    ],
    [
      '6',
      'the proof of the sum as the proof of an answer',
      () => {
        const one = honest();
        return spliced(paper, one, startOf(paper, 2) + 64, pieceOf(paper, one, 5));
      },
      'V-19',
    ],
    [
      '7',
      'another’s answer drawn anew, the responses adapted',
      () => {
        const one = honest();
        const s = chance.scalar();
        const [alpha, beta] = [0, 32].map((at) => knownPoint(one.ballot.body.slice(at, at + 32)));
        const z = [0, 1, 2].map((row) => {
          const [c, answer] = [8 + row, 11 + row].map((at) =>
            narrow(one.ballot.body.slice(32 * at, 32 * at + 32)),
          );
          return encodeScalar(reduce(answer! + c! * s));
        });
        const shifted = [alpha!.add(times(G, s)).toBytes(), beta!.add(times(paper.key.point, s)).toBytes()];
        return spliced(paper, spliced(paper, one, 0, concat(...shifted)), 32 * 11, concat(...z));
      },
      'V-19',
    ],
    [
      '8',
      'an answer made negative',
      () => {
        const one = honest();
        const negative = (at: number) =>
          knownPoint(one.ballot.body.slice(at, at + 32))
            .negate()
            .toBytes();
        return spliced(paper, one, 0, concat(negative(0), negative(32)));
      },
      'V-19',
    ],
    ['10', 'a sealing posted twice', () => a, 'V-17 V-18'],
    [
      '11',
      'two votes in one',
      () => sealedBy(paper, { 0: [[2n], [57n], [0n]] }, somePaper, person()),
      'V-19',
    ],
    ['12', 'minus one', () => sealedBy(paper, { 0: [[q - 1n], [57n], [0n]] }, somePaper, person()), 'V-19'],
    ['12', 'a yes and a no', () => sealedBy(paper, { 0: [[58n], [57n], [0n]] }, somePaper, person()), 'V-19'],
    [
      '12',
      'a step beyond the last digit',
      () => sealedBy(paper, { 0: [[57n ** 2n], [57n], [0n]] }, somePaper, person()),
      'V-19',
    ],
    [
      '13',
      'yes and no for one candidate',
      () =>
        sealedBy(
          paper,
          {
            6: [
              [1n, 1n],
              [0n, 1n],
              [0n, 0n],
            ],
          },
          somePaper,
          person(),
        ),
      'V-19',
    ],
    [
      '14',
      'more approvals than seats',
      () => sealedBy(paper, { 5: [[1n], [3n]] }, [[0], [1], [0, 0, 0], [0, 1]], person()),
      'V-20',
    ],
    [
      '15',
      'fewer approvals than the least',
      () => sealedBy(paper, { 5: [[0n], [2n]] }, [[0], [1], [1, 1, 1], [0, 1]], person()),
      'V-20',
    ],
    ['19', 'a byte too few', () => withBody(paper, honest(), a.ballot.body.slice(1)), 'V-14'],
    [
      '19',
      'a byte too many',
      () => withBody(paper, honest(), concat(a.ballot.body, new Uint8Array(1))),
      'V-14',
    ],
    ['19', 'a unit missing', () => withBody(paper, honest(), a.ballot.body.slice(448)), 'V-14'],
    [
      '19',
      'a unit too many',
      () => withBody(paper, honest(), concat(a.ballot.body, pieceOf(paper, a, 0))),
      'V-14',
    ],
    [
      '21',
      'a hash over the commitments only',
      () => withForged(1n, ({ commitments }) => hs('SCV1/oneof', ...commitments)),
      'V-19',
    ],
    ['22', 'a statement chosen after the challenge', () => withForged(5n, null), 'V-19'],
    [
      '22',
      'a hash of another statement',
      () => withForged(1n, (seen) => strong({ ...seen, cipher: [...seen.cipher].reverse() })),
      'V-19',
    ],
    ['24', 'a context without a box', () => otherBox(new Uint8Array(0)), 'V-19'],
    [
      '27',
      'a challenge of 32 bytes only',
      () =>
        withForged(1n, ({ context, label, cipher, commitments }) => {
          const half = h512('SCV1/oneof', context, label, ...cipher, ...commitments).slice(0, 32);
          return fromWide(concat(half, new Uint8Array(32)));
        }),
      'V-19',
    ],
    ['29', 'a response of q more', () => moved(3, q), 'V-14'],
    ['29', 'a challenge of q more', () => moved(0, q), 'V-14'],
    [
      '30',
      'a field element that is not reduced',
      () => spliced(paper, honest(), 0, hexToBytes(`ee${'ff'.repeat(30)}7f`)),
      'V-14',
    ],
    [
      '30',
      'a negative s',
      () =>
        spliced(
          paper,
          honest(),
          32,
          Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 1 : 0)),
        ),
      'V-14',
    ],
    [
      '30',
      'no square',
      () =>
        spliced(
          paper,
          honest(),
          64,
          hexToBytes(`26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371`),
        ),
      'V-14',
    ],
    [
      '30',
      'bit 255',
      () =>
        spliced(
          paper,
          honest(),
          0,
          G.toBytes().map((byte, at) => (at === 31 ? byte | 0x80 : byte)),
        ),
      'V-14',
    ],
    ['31', 'the neutral element as α', () => spliced(paper, honest(), 0, new Uint8Array(32)), 'V-14'],
    ['31', 'the neutral element as β', () => spliced(paper, honest(), 32, new Uint8Array(32)), 'V-14'],
    ['31', 'the neutral element as A', () => spliced(paper, honest(), 64, new Uint8Array(32)), 'V-14'],
    ...ED25519_TORSION_SUBGROUP.map(
      (hex) =>
        [
          '32',
          `small order ${hex.slice(0, 6)}`,
          () => spliced(paper, honest(), 64, hexToBytes(hex)),
          'V-14',
        ] as const,
    ),
    ['39', 'an error of one', () => moved(3, 1n), 'V-19'],
    ['39', 'an error of minus one', () => moved(3, -1n), 'V-19'],
    [
      '73',
      'a third ballot without the second',
      () => {
        const [first, who] = [honest(), opened.pseudonyms[next - 1]!];
        return cast(opened.box, who, somePaper, { ...first, ballot: { ...first.ballot, seq: 2 } });
      },
      'V-17',
    ],
  ];
  return made.map(([number, what, make, codes]) => [number, what, make(), codes]);
}
