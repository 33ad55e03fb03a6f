import { concat } from '#app/domain/ballot/sealed/bytes';
import { chance } from '#app/domain/ballot/sealed/chance';
import { G, knownPoint, times } from '#app/domain/ballot/sealed/group';
import { encodeScalar, q, reduce } from '#app/domain/ballot/sealed/scalar';
import {
  type Case,
  type Deck,
  narrow,
  pieceOf,
  posted,
  sealedBy,
  spliced,
  startOf,
  withBody,
} from './forger';
import { somePaper } from './workshop';

/**
 * Attacks on the independence of ballots and on what they may hold. Units of the paper: 0 and 1 motions, 2 to 4 places by approval and 5
 * their sum, 6 and 7 candidates and 8 their sum.
 */
export const ballotCases = ({ paper, a, person, honest, otherBox }: Deck): Case[] => [
  ['1', 'a whole body under another pseudonym', () => withBody(paper, honest(), a.ballot.body), 'V-18 V-19'],
  ['2', 'one unit of another ballot', () => spliced(paper, honest(), 0, pieceOf(paper, a, 0)), 'V-18 V-19'],
  ['3', 'a ballot sealed for another box', () => otherBox(chance.bytes(32)), 'V-19'],
  [
    '4',
    'an old ballot with a higher number',
    () => posted(paper, { ...a.ballot, seq: 2, prev: a.tracker }),
    'V-18 V-19',
  ],
  ['4', 'the same without what it replaces', () => posted(paper, { ...a.ballot, seq: 3 }), 'V-17 V-18 V-19'],
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
  ['11', 'two votes in one', () => sealedBy(paper, { 0: [[2n], [57n], [0n]] }, somePaper, person()), 'V-19'],
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
];
