import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance } from '#app/domain/ballot/sealed/chance';
import { canonical, type Json } from '#app/domain/ballot/sealed/document';
import { decodePoint, G, times } from '#app/domain/ballot/sealed/group';
import { layoutOf, type Question, question } from '#app/domain/ballot/sealed/kinds';
import { decide as decideFirst } from '#app/domain/ballot/sealed/rule';
import { decodeScalar, encodeScalar, invert, q, reduce } from '#app/domain/ballot/sealed/scalar';
import { isSigned, keyPair, sign } from '#app/domain/ballot/sealed/signature';
import { h512, hs } from '#app/domain/ballot/sealed/transcript';
import vectors from '#tests/fixtures/ballot-vectors.json';
import { attempt } from './fields';
import { inverse, readElement, readScalar } from './group';
import { challengeOf, nameOf, transcript } from './hash';
import { readJson } from './json';
import { decide } from './outcome';
import { signed } from './schnorr';
import { legalLayout, readQuestion } from './tables';

const bytes = (maxLength = 40) => fc.uint8Array({ maxLength });

describe('arithmetic is that of the first verifier:', () => {
  test('hashes (attack 28), those of the vectors too', () => {
    fc.assert(
      fc.property(fc.array(bytes(), { maxLength: 5 }), (parts) => {
        expect(Uint8Array.from(transcript('test', ...parts))).toEqual(h512('SCV1/test', ...parts));
        expect(challengeOf('test', ...parts)).toBe(hs('SCV1/test', ...parts));
      }),
    );
    expect(nameOf('box', Buffer.from('{}')).toString('hex')).toBe(vectors.H32_empty);
    fc.assert(
      fc.property(bytes(), bytes(), (one, other) => {
        const joined = Buffer.concat([one, other]);
        expect(transcript('test', one, other)).not.toEqual(transcript('test', joined));
      }),
    );
  });
  test('scalars and points, of any 32 bytes (attacks 29, 30)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 31, maxLength: 33 }), (some) => {
        expect(readScalar(some)).toBe(decodeScalar(some));
        expect(readElement(some)?.toBytes()).toEqual(decodePoint(some)?.toBytes());
      }),
    );
    const wide = (value: bigint) =>
      Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));
    expect([q - 1n, q, q + 1n, 2n ** 256n - 1n].map((value) => readScalar(wide(value)))).toEqual([
      q - 1n,
      null,
      null,
      null,
    ]);
    const some = chance.scalar();
    expect(inverse(some)).toBe(invert(some));
  });
  test('signatures, of which no variant holds (attacks 23, 33)', () => {
    const [pair, other] = [keyPair(chance.scalar()), keyPair(chance.scalar())];
    const message = chance.bytes(32);
    const sig = sign(chance, 'SCV1/box-ok', pair, message);
    const both = (name: string, publicKey: Uint8Array, signature: Uint8Array, said = message) => {
      const first = isSigned(`SCV1/${name}`, publicKey, said, signature);
      expect(signed(name, publicKey, said, signature)).toBe(first);
      return first;
    };
    expect(both('box-ok', pair.publicKey, sig)).toBe(true);
    const [R, z] = [decodePoint(sig.slice(0, 32))!, decodeScalar(sig.slice(32))!];
    const made = (point: typeof R, value: bigint) => Buffer.concat([point.toBytes(), encodeScalar(value)]);
    const wide = Uint8Array.from({ length: 32 }, (_, at) => Number(((z + q) >> BigInt(8 * at)) & 255n));
    const variants = [
      made(R.negate(), z),
      made(R, reduce(-z)),
      made(R.negate(), reduce(-z)),
      Buffer.concat([R.toBytes(), wide]),
      sig.slice(0, 63),
      Buffer.concat([sig, new Uint8Array(1)]),
      Buffer.concat([new Uint8Array(32), sig.slice(32)]),
    ];
    for (const variant of variants) expect(both('box-ok', pair.publicKey, variant)).toBe(false);
    expect(both('result-ok', pair.publicKey, sig)).toBe(false);
    expect(both('box-ok', other.publicKey, sig)).toBe(false);
    expect(both('box-ok', pair.publicKey, sig, chance.bytes(32))).toBe(false);
    // Were the key not hashed, this one would fit the signature.
    const e = hs('SCV1/box-ok', R.toBytes(), message);
    const fitting = times(times(G, z).subtract(R), invert(e));
    expect(both('box-ok', fitting.toBytes(), sig)).toBe(false);
  });
});

describe('the paper is that of the first verifier:', () => {
  const names = (most: number) => fc.array(fc.constantFrom('甲', '乙'), { minLength: 1, maxLength: most });
  const any = fc.oneof(
    fc.constant({ kind: 'motion' }),
    fc.record({ kind: fc.constant('choice'), alternatives: names(5) }),
    fc.record({ kind: fc.constant('equalElection'), candidates: names(5) }),
    fc.record({ kind: fc.constant('appraisal'), persons: names(3), grades: names(6) }),
    fc.record({
      kind: fc.constant('election'),
      mode: fc.constantFrom('approval', 'yna'),
      candidates: names(5),
      writeIns: fc.integer({ min: -1, max: 3 }),
      seats: fc.integer({ min: 0, max: 8 }),
      min: fc.integer({ min: 0, max: 4 }),
    }),
  );
  const people = fc.oneof(
    fc.integer({ min: 3, max: 2000 }),
    fc.constantFrom(1023, 1024, 10_320, 10_321, 1_000_000),
  );
  test('questions and their legal tables', () => {
    fc.assert(
      fc.property(any, people, (asked, roll) => {
        const first = question.safeParse(asked);
        const second = attempt(() => readQuestion(readJson(canonical(asked as Json))!));
        expect(second !== null).toBe(first.success);
        if (!second) return;
        const { units, sum } = layoutOf(asked as Question, roll);
        expect(legalLayout(second, roll)).toEqual({ tables: units, sums: sum ? sum.values : null });
      }),
      { numRuns: 500 },
    );
  });
  test('decisions, ties at the border of the seats too (attack 90)', () => {
    const counts = fc.array(
      fc.nat(7).map((yes) => [yes, 0]),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 3, max: 12 }),
        (given, seats, roll) => {
          const kind = 'elect-majority-all';
          expect(decide({ kind, seats }, given, roll)).toEqual(decideFirst({ kind, seats }, given, roll));
          for (const kind of ['majority-all', 'two-thirds-all', 'report'] as const) {
            expect(decide({ kind, seats: 0 }, given, roll)).toEqual(decideFirst({ kind }, given, roll));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
