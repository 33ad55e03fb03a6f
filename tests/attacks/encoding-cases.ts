import { ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { concat } from '#app/domain/ballot/sealed/bytes';
import type { Posted } from '#app/domain/ballot/sealed/count';
import { G } from '#app/domain/ballot/sealed/group';
import { encodeScalar, fromWide, q, reduce } from '#app/domain/ballot/sealed/scalar';
import { h512, hs } from '#app/domain/ballot/sealed/transcript';
import { cast } from '#tests/support/sealed-box';
import { type Case, type Deck, forgedMotion, narrow, pieceOf, type Seen, spliced, withBody } from './forger';
import { somePaper } from './workshop';

const wide = (value: bigint) =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));

const strong = ({ context, label, cipher, commitments }: Seen) =>
  hs('SCV1/oneof', context, label, ...cipher, ...commitments);

/** Attacks on the hash of a proof, on encodings, on checking many at once, on the order of one person's ballots. */
export function encodingCases({ opened, paper, a, person, honest, otherBox }: Deck): Case[] {
  /** A ballot with one of its scalars moved, in wire form and perhaps beyond q. Scalars of the first unit begin after 8 points. */
  const moved = (scalar: number, by: bigint): Posted => {
    const one = honest();
    const at = 32 * (8 + scalar);
    const value = narrow(one.ballot.body.slice(at, at + 32)) + by;
    return spliced(paper, one, at, by === q ? wide(value) : encodeScalar(reduce(value)));
  };
  const withForged = (value: bigint, hash: Parameters<typeof forgedMotion>[3]) => {
    const who = person();
    return spliced(paper, honest(who), 0, forgedMotion(paper, who, value, hash));
  };
  return [
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
        const who = person();
        const first = honest(who);
        return cast(opened.box, who, somePaper, { ...first, ballot: { ...first.ballot, seq: 2 } });
      },
      'V-17',
    ],
  ];
}
