import { afterEach, describe, expect, test, vi } from 'vitest';
import { vectorBallot } from '#tests/support/sealed';
import type { Ballot } from '../ballot';
import { chance } from '../chance';
import { aggregate } from '../count';
import { checkFast, type Equation } from '../equation';
import { findFaults } from '../faults';
import { baseBytes } from '../group';
import { h512, hashWith } from '../transcript';
import { loadSums } from './sums';

const { paper, sealed } = vectorBallot();
const withByte = (at: number, bits: number): Ballot => {
  const body = sealed.ballot.body.slice();
  body[at] = body[at]! ^ bits;
  return { ...sealed.ballot, body };
};
// A response of the first unit, a scalar beyond q, a commitment, a point that is none, a bit of the pseudonym.
const { ballot } = sealed;
const ballots = [
  ballot,
  withByte(64 + 64 * 3 + 32 * 3, 1),
  withByte(64 + 64 * 3 + 31, 0xf0),
  withByte(64, 0xff),
  withByte(31, 0x80),
  ballot,
  { ...ballot, pseudonym: ballot.pseudonym.map((byte) => byte ^ 1) },
];
const faultsBy = (sums: ReturnType<typeof loadSums>) => [
  ...findFaults(paper, ballots, checkFast(chance, sums)),
];

describe('where WebAssembly', () => {
  afterEach(() => void vi.unstubAllGlobals());
  test('is missing, there are no fast sums', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(loadSums()).toBeNull();
  });
  test('is forbidden by a page, there are no fast sums', () => {
    vi.stubGlobal('WebAssembly', {
      Module: class {
        constructor() {
          throw new EvalError('Refused to compile or instantiate WebAssembly module');
        }
      },
    });
    expect(loadSums()).toBeNull();
  });
  test('is missing, the same ballots are found bad and the same sums come out (case 86)', () => {
    const faults = faultsBy(loadSums());
    expect(faults.map(([at]) => at).sort()).toEqual([1, 2, 3, 4, 6]);
    expect(faultsBy(null)).toEqual(faults);
    expect(aggregate(paper, [sealed, sealed], null)).toEqual(aggregate(paper, [sealed, sealed], loadSums()));
    for (const sums of [null, loadSums()]) {
      const bad = { ...sealed, ballot: ballots[3]! };
      expect(() => aggregate(paper, [sealed, bad, { ...sealed, ballot: ballots[4]! }], sums)).toThrow();
    }
  });
});

describe('a fast check', () => {
  const [holds, fails]: [Equation, Equation] = [
    [
      [3n, baseBytes],
      [-3n, baseBytes],
    ],
    [[1n, baseBytes]],
  ];
  const many = Array<Equation>(40_000).fill(holds);
  test('holds for no equation and for more than one sum takes, and fails for a single bad one among them', () => {
    const check = checkFast(chance);
    expect(check([])).toBe(true);
    expect(check(many)).toBe(true);
    for (const at of [0, 32_767, 32_768, 39_999]) expect(check(many.with(at, fails))).toBe(false);
    expect(check([...many, [[0n, new Uint8Array(32)]]])).toBe(false);
  });
});

describe('another SHA-512', () => {
  afterEach(() => hashWith());
  test('takes the place of the library’s until it is given back', () => {
    const before = h512('SCV1/test', chance.bytes(3));
    hashWith((bytes) => bytes.slice(0, 4));
    expect(h512('SCV1/test')).toEqual(new Uint8Array([0, 0, 0, 9]));
    hashWith();
    expect(h512('SCV1/test')).toHaveLength(before.length);
  });
});
