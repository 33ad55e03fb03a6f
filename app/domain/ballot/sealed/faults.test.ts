import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countingChance, vectorBallot } from '#tests/support/sealed';
import type { Ballot } from './ballot';
import { concat } from './bytes';
import { type Chance, chance } from './chance';
import { checkPlainly, checkTogether } from './equation';
import { findFaults } from './faults';
import { encodeScalar, q } from './scalar';
import { sealBallot } from './seal';

const { paper, sealed, sealing, choices } = vectorBallot();
const { ballot } = sealed;
const together = checkTogether(chance);
const faultOf = (one: Ballot, on = paper, check = together) => findFaults(on, [one], check).get(0) ?? null;
const withBody = (body: Uint8Array): Ballot => ({ ...ballot, body });
const spliced = (at: number, bytes: Uint8Array) =>
  withBody(concat(ballot.body.subarray(0, at), bytes, ballot.body.subarray(at + bytes.length)));

describe('an honest ballot', () => {
  test('is good by plain arithmetic and as one sum', () => {
    expect(faultOf(ballot, paper, checkPlainly)).toBeNull();
    expect(findFaults(paper, [ballot, ballot], together)).toEqual(new Map());
  });
  test('is good whatever was chosen', () => {
    const choice = fc.tuple(
      fc.tuple(fc.integer({ min: 0, max: 2 })),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }).filter((c) => c.some(Boolean)),
      fc.tuple(fc.integer({ min: 0, max: 3 })),
    );
    fc.assert(
      fc.property(choice, (chosen) => {
        expect(faultOf(sealBallot(chance, paper, sealing, chosen).ballot)).toBeNull();
      }),
      { numRuns: 8 },
    );
  });
});

describe('a changed ballot', () => {
  test('is bad whichever bit is flipped', () => {
    fc.assert(
      fc.property(fc.nat(ballot.body.length - 1), fc.nat(7), (at, bit) => {
        const body = ballot.body.slice();
        body[at] = body[at]! ^ (1 << bit);
        expect(faultOf(withBody(body))).not.toBeNull();
      }),
      { numRuns: 40 },
    );
  });
  test('is bad under another pseudonym, sequence, box or key', () => {
    const other = countingChance('other').bytes(32);
    expect(faultOf({ ...ballot, pseudonym: other })).toBe('V-19');
    expect(faultOf({ ...ballot, seq: 2 })).toBe('V-19');
    expect(faultOf(ballot, { ...paper, boxHash: other })).toBe('V-19');
  });
  test('is bad with two units exchanged, and with a unit of another ballot', () => {
    const [a, b] = [ballot.body.slice(448, 1248), ballot.body.slice(1248, 2048)];
    expect(faultOf(spliced(448, concat(b, a)))).toBe('V-19');
    const other = sealBallot(chance, paper, { ...sealing, rho: chance.bytes(32) }, choices).ballot;
    expect(faultOf(spliced(0, other.body.slice(0, 448)))).toBeNull();
    expect(faultOf(spliced(448, other.body.slice(448, 1248)))).toBe('V-20');
    const foreign = sealBallot(chance, paper, { ...sealing, pseudonym: chance.bytes(32) }, choices).ballot;
    expect(faultOf(spliced(0, foreign.body.slice(0, 448)))).toBe('V-19');
  });
  test('is malformed with a byte more or less, the neutral element, no point, a scalar of q or more', () => {
    expect(faultOf(withBody(ballot.body.slice(1)))).toBe('V-14');
    expect(faultOf(withBody(concat(ballot.body, new Uint8Array(1))))).toBe('V-14');
    expect(faultOf(spliced(0, new Uint8Array(32)))).toBe('V-14');
    expect(faultOf(spliced(64, new Uint8Array(32)))).toBe('V-14');
    expect(faultOf(spliced(64, new Uint8Array(32).fill(0xff)))).toBe('V-14');
    expect(faultOf(spliced(448 + 64, new Uint8Array(32).fill(0xff)))).toBe('V-14');
    const scalarAt = 64 + 64 * 3;
    const value = ballot.body
      .slice(scalarAt, scalarAt + 32)
      .reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    const beyond = new Uint8Array(32);
    for (let at = 0, rest = value + q; at < 32; at++, rest >>= 8n) beyond[at] = Number(rest & 0xffn);
    expect(faultOf(spliced(scalarAt, beyond))).toBe('V-14');
  });
});

describe('many ballots at once', () => {
  /** Adds to one response of the first unit, which leaves the challenge as it is. */
  const shifted = (by: bigint): Ballot => {
    const at = 64 + 64 * 3 + 32 * 3;
    const bytes = ballot.body.slice(at, at + 32);
    const value = bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    return spliced(at, encodeScalar((value + by + q) % q));
  };
  test('name each bad one, also where errors would cancel', () => {
    const all = [ballot, shifted(1n), ballot, shifted(-1n), ballot];
    expect(findFaults(paper, all, together)).toEqual(
      new Map([
        [1, 'V-19'],
        [3, 'V-19'],
      ]),
    );
  });
  test('would be fooled by weights that are all the same, which is why they are drawn', () => {
    const same: Chance = { ...chance, bytes: (length) => new Uint8Array(length).fill(1) };
    expect(findFaults(paper, [shifted(1n), shifted(-1n)], checkTogether(same))).toEqual(new Map());
  });
});
